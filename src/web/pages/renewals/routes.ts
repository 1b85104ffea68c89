import type { Areas } from '../../areas.ts'
import { addSeasonMessageRoutes } from './message-routes.tsx'
import { addRenewalModelRoutes } from './model-routes.tsx'
import { addNetworkRoutes } from './network-routes.tsx'
import { addOwnRenewalRoutes } from './own-routes.tsx'
import type { RenewalParts } from './parts.ts'
import { addSeasonRoutes } from './season-routes.tsx'
import { addStaffRenewalRoutes } from './staff-routes.tsx'

/** Renewing, and running the season. */
export function addRenewalRoutes(areas: Areas, parts: RenewalParts): void {
  addOwnRenewalRoutes(areas, parts)
  addSeasonRoutes(areas, parts)
  addNetworkRoutes(areas, parts)
  addSeasonMessageRoutes(areas, parts)
  addStaffRenewalRoutes(areas, parts)
  addRenewalModelRoutes(areas, parts)
}
