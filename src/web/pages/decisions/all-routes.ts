import type { Areas } from '../../areas.ts'
import { addOwnAppealRoutes } from '../appeals/own-routes.tsx'
import { addStaffAppealRoutes } from '../appeals/staff-routes.tsx'
import type { LetterParts } from '../letters/parts.ts'
import { addCommitteeRoutes } from './committee-routes.tsx'
import { addKeptLetterRoutes } from './letter-routes.tsx'
import { addDecisionRoutes } from './routes.tsx'
import { addVoteRoutes } from './vote-routes.tsx'

/** Deciding, the committee, letters as they were sent, and appeals. */
export function addAllDecisionRoutes(areas: Areas, parts: LetterParts): void {
  addDecisionRoutes(areas, parts)
  addVoteRoutes(areas, parts)
  addKeptLetterRoutes(areas, parts)
  addCommitteeRoutes(areas, parts)
  addOwnAppealRoutes(areas, parts)
  addStaffAppealRoutes(areas, parts)
}
