import type { Areas } from '../../areas.ts'
import type { LetterParts } from '../letters/parts.ts'
import { addCommitteeRoutes } from './committee-routes.tsx'
import { addKeptLetterRoutes } from './letter-routes.tsx'
import { addDecisionRoutes } from './routes.tsx'

/** Deciding, the committee, and letters as they were sent. */
export function addAllDecisionRoutes(areas: Areas, parts: LetterParts): void {
  addDecisionRoutes(areas, parts)
  addKeptLetterRoutes(areas, parts)
  addCommitteeRoutes(areas, parts)
}
