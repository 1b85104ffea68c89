import type { Rater } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Who was asked for a reference for an application, whatever became of it: none of them reviews it. */
export function findRaters(tx: Tx, applicationId: string): Promise<readonly Rater[]> {
  return tx
    .selectFrom('reference')
    .select('rater_email as email')
    .distinct()
    .where('application_id', '=', applicationId)
    .execute()
}
