import type { Areas } from '../../areas.ts'
import type { WayParts } from './parts.ts'
import { addSigningRoutes } from './signing-routes.tsx'
import { addStaffTextRoutes } from './staff-text-routes.tsx'

/** How an association works, and what applicants sign. */
export function addWayRoutes(areas: Areas, parts: WayParts): void {
  addStaffTextRoutes(areas, parts)
  addSigningRoutes(areas, parts)
}
