import type { Areas } from '../../areas.ts'
import { addAnnounceRoutes } from './announce-routes.tsx'
import { addAuditedRoutes } from './audited-routes.tsx'
import { addOwnAuditRoutes } from './own-routes.tsx'
import type { AuditParts } from './parts.ts'
import { addPublishedRoutes } from './published-routes.tsx'
import { addStaffAuditRoutes } from './staff-routes.tsx'

/** Audits of renewals: announcing, drawing, looking line by line, answering, and what anybody may compute again. */
export function addAuditRoutes(areas: Areas, parts: AuditParts): void {
  addAnnounceRoutes(areas, parts)
  addStaffAuditRoutes(areas, parts)
  addAuditedRoutes(areas, parts)
  addOwnAuditRoutes(areas, parts)
  addPublishedRoutes(areas, parts)
}
