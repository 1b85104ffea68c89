import type { Areas } from '../../areas.ts'
import { addFormRoutes } from './form-routes.tsx'
import { addImportRoutes } from './import-routes.tsx'
import { addItemRoutes } from './item-routes.tsx'
import { addListRoutes } from './list-routes.tsx'
import type { BankParts } from './parts.ts'

/** The item bank of an exam office, and the forms drawn from it. */
export function addExamBankRoutes(areas: Areas, parts: BankParts): void {
  addListRoutes(areas, parts)
  addItemRoutes(areas, parts)
  addImportRoutes(areas, parts)
  addFormRoutes(areas, parts)
}
