import type { Areas } from '../../areas.ts'
import { addCompetencyRoutes } from './competencies/routes.tsx'
import { addDraftRoutes } from './draft-routes.ts'
import type { PortfolioParts } from './parts.ts'
import { addPasteRoutes } from './paste-routes.tsx'
import { addRemoveRoutes } from './remove-routes.tsx'
import { addSeriesRoutes } from './series-routes.tsx'
import { addShowRoutes } from './show-routes.tsx'
import { addWriteRoutes } from './write-routes.tsx'

/** One's own portfolio. Fixed names come before those that stand for any section or entry. */
export function addPortfolioRoutes(areas: Areas, parts: PortfolioParts): void {
  addDraftRoutes(areas, parts)
  addCompetencyRoutes(areas, parts)
  addSeriesRoutes(areas, parts)
  addPasteRoutes(areas, parts)
  addWriteRoutes(areas, parts)
  addRemoveRoutes(areas, parts)
  addShowRoutes(areas, parts)
}
