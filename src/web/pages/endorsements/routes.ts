import type { Areas } from '../../areas.ts'
import { addAwardRoutes } from './award-routes.tsx'
import { addOwnEndorsementRoutes } from './own-routes.tsx'
import { addPaperRoutes } from './paper-routes.tsx'
import type { EndorsementParts } from './parts.ts'
import { addSealRoutes } from './seal-routes.tsx'
import { addStaffEndorsementRoutes } from './staff-routes.tsx'

/** Awarding, keeping and showing Endorsements, and what is printed of them. */
export function addEndorsementRoutes(areas: Areas, parts: EndorsementParts): void {
  addAwardRoutes(areas, parts)
  addStaffEndorsementRoutes(areas, parts)
  addOwnEndorsementRoutes(areas, parts)
  addPaperRoutes(areas, parts)
  addSealRoutes(areas, parts)
}
