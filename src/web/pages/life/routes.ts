import type { Areas } from '../../areas.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { addCaseRoutes } from './case-routes.tsx'
import { addLeaveRoutes } from './leave-routes.tsx'

/** Leave, coming back, agencies and moving. */
export function addLifeRoutes(areas: Areas, parts: EndorsementParts): void {
  addLeaveRoutes(areas, parts)
  addCaseRoutes(areas, parts)
}
