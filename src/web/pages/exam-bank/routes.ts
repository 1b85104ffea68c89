import type { Areas } from '../../areas.ts'
import { areasClosedToCandidates } from './closed-to-candidates.tsx'
import { addFormRoutes } from './form-routes.tsx'
import { addImportRoutes } from './import-routes.tsx'
import { addItemRoutes } from './item-routes.tsx'
import { addListRoutes } from './list-routes.tsx'
import type { BankParts } from './parts.ts'

/** The item bank of an exam office, and the forms drawn from it. */
export function addExamBankRoutes(areas: Areas, parts: BankParts): void {
  const closable = areasClosedToCandidates(areas, parts, 'open-exam-bank')
  addListRoutes(closable, parts)
  addItemRoutes(closable, parts)
  addImportRoutes(closable, parts)
  addFormRoutes(closable, parts)
}
