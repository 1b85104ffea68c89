import type { Areas } from '../../areas.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addBringInRoutes } from './bring-in-routes.tsx'
import { addLeaveRoutes } from './leave-routes.tsx'
import { addTakeAwayRoutes } from './take-away-routes.tsx'

/** One's own data as a whole. */
export function addMineRoutes(areas: Areas, parts: PortfolioParts): void {
  addTakeAwayRoutes(areas, parts)
  addBringInRoutes(areas, parts)
  addLeaveRoutes(areas, parts)
}
