import type { Db } from '../../store/tables.ts'
import type { AwardMeans } from '../endorsements/means.ts'

/** What decisions are taken with. */
export interface DecisionMeans extends AwardMeans {
  readonly db: Db
}
