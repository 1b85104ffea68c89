import type { Areas } from '../../areas.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { addCaseRoutes } from './case-routes.tsx'
import { addLeaveRoutes } from './leave-routes.tsx'
import { addReturnCaseRoutes } from './return-case-routes.tsx'
import { addReturnRoutes } from './return-routes.tsx'

/** Leave, coming back, agencies and moving. */
export function addLifeRoutes(areas: Areas, parts: EndorsementParts): void {
  addLeaveRoutes(areas, parts)
  addCaseRoutes(areas, parts)
  addReturnRoutes(areas, parts)
  addReturnCaseRoutes(areas, parts)
}
