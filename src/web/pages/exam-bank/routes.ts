import type { Areas } from '../../areas.ts'
import { bankAreas } from './bank-areas.tsx'
import { addFormRoutes } from './form-routes.tsx'
import { addImportRoutes } from './import-routes.tsx'
import { addItemRoutes } from './item-routes.tsx'
import { addListRoutes } from './list-routes.tsx'
import type { BankParts } from './parts.ts'

/** The item bank of an exam office, and the forms drawn from it. */
export function addExamBankRoutes(areas: Areas, parts: BankParts): void {
  const closable = bankAreas(areas, parts)
  addListRoutes(closable, parts)
  addItemRoutes(closable, parts)
  addImportRoutes(closable, parts)
  addFormRoutes(closable, parts)
}
