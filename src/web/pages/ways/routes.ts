import type { Areas } from '../../areas.ts'
import { addExceptionRoutes } from './exception-routes.tsx'
import { addMembershipRoutes } from './membership-routes.tsx'
import type { WayParts } from './parts.ts'
import { addRegistrationRoutes } from './registration-routes.tsx'
import { addSigningRoutes } from './signing-routes.tsx'
import { addStaffTextRoutes } from './staff-text-routes.tsx'
import { addPolicyRoutes } from './ways-routes.tsx'

/** How an association works, and what applicants sign. */
export function addWayRoutes(areas: Areas, parts: WayParts): void {
  addPolicyRoutes(areas, parts)
  addStaffTextRoutes(areas, parts)
  addSigningRoutes(areas, parts)
  addExceptionRoutes(areas, parts)
  addRegistrationRoutes(areas, parts)
  addMembershipRoutes(areas, parts)
}
