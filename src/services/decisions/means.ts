import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Db } from '../../store/tables.ts'
import type { LetterMeans } from '../letters/send-letter.ts'

/** What decisions are taken with. */
export interface DecisionMeans extends LetterMeans {
  readonly db: Db
  readonly standards: StandardsLibrary
}
