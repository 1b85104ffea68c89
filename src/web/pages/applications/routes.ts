import type { Areas } from '../../areas.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addOpenRoutes } from './open-routes.tsx'
import { addOwnRoutes } from './own-routes.tsx'

/** The applicant's applications. Fixed names come before those that stand for any application. */
export function addApplicationRoutes(areas: Areas, parts: PortfolioParts): void {
  addOpenRoutes(areas, parts)
  addOwnRoutes(areas, parts)
}
