import type { Areas } from '../../areas.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addMessageRoutes } from './message-routes.tsx'
import { addStopRoutes } from './stop-routes.tsx'
import { addThreadRoutes } from './thread-routes.tsx'

/** What is said about portfolios, and the messages in which it comes together. */
export function addCommentRoutes(areas: Areas, parts: PortfolioParts): void {
  addThreadRoutes(areas, parts)
  addMessageRoutes(areas, parts)
  addStopRoutes(areas, parts)
}
