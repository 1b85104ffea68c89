import type { Areas } from '../../areas.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addAskRoutes } from './ask-routes.tsx'
import { addAssignmentRoutes } from './assignment-routes.tsx'
import { addComparisonRoutes } from './comparison-routes.tsx'
import { addOwnReviewRoutes } from './own-routes.tsx'
import { addReviewerRoutes } from './reviewer-routes.tsx'

/** Reviewing: what a reviewer does, what staff assign, and the reviews beside each other. */
export function addReviewRoutes(areas: Areas, parts: PortfolioParts): void {
  addOwnReviewRoutes(areas, parts)
  addReviewerRoutes(areas, parts)
  addAssignmentRoutes(areas, parts)
  addComparisonRoutes(areas, parts)
  addAskRoutes(areas, parts)
}
