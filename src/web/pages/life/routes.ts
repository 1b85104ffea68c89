import type { Areas } from '../../areas.ts'
import { addAgencyRoutes } from './agency-routes.tsx'
import { addCaseRoutes } from './case-routes.tsx'
import { addEmployerRoutes } from './employer-routes.tsx'
import { addEnterCaseRoutes } from './enter-case-routes.tsx'
import { addLeaveRoutes } from './leave-routes.tsx'
import { addMovingRoutes } from './moving-routes.tsx'
import type { LifeParts } from './parts.ts'
import { addReturnCaseRoutes } from './return-case-routes.tsx'
import { addReturnRoutes } from './return-routes.tsx'

/** Leave, coming back, agencies and moving. */
export function addLifeRoutes(areas: Areas, parts: LifeParts): void {
  addLeaveRoutes(areas, parts)
  addCaseRoutes(areas, parts)
  addEnterCaseRoutes(areas, parts)
  addReturnRoutes(areas, parts)
  addReturnCaseRoutes(areas, parts)
  addAgencyRoutes(areas, parts)
  addEmployerRoutes(areas, parts)
  if (parts.site.credentials) addMovingRoutes(areas, parts, parts.site.credentials)
}
