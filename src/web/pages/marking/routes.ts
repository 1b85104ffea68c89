import type { Areas } from '../../areas.ts'
import { areasClosedToCandidates } from '../exam-bank/closed-to-candidates.tsx'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addDeskRoutes } from './desk-routes.tsx'
import { addMarkerDeskRoutes } from './marker-desk-routes.tsx'
import { addMarkerRoutes } from './marker-routes.tsx'
import { createMarkingParts } from './parts.ts'
import { addResultRoutes } from './result-routes.tsx'

/** Marking: what markers do, what the office does about it, and what the candidate reads of it. */
export function addMarkingRoutes(areas: Areas, made: PortfolioParts): void {
  const parts = createMarkingParts(made)
  const closable = areasClosedToCandidates(areas, parts, 'see-scripts')
  addMarkerRoutes(closable, parts)
  addDeskRoutes(closable, parts)
  addMarkerDeskRoutes(closable, parts)
  addResultRoutes(areas, parts)
}
