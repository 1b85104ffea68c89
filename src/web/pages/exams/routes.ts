import { createPaperReader } from '../../../services/exams/paper-cache.ts'
import type { Areas } from '../../areas.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { addBookingRoutes } from './booking-routes.tsx'
import { addSittingRoutes } from './sitting-routes.tsx'

/** A candidate's exam, from the seat to the result. */
export function addExamRoutes(areas: Areas, parts: PortfolioParts): void {
  const own = { ...parts, readPaper: createPaperReader() }
  addBookingRoutes(areas, own)
  addSittingRoutes(areas, own)
}
