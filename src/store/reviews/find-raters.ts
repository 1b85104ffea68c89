import type { Rater } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Who was asked for a reference for an application, whatever became of it: none of them reviews it. */
export async function findRaters(tx: Tx, applicationId: string): Promise<readonly Rater[]> {
  const rows = await tx
    .selectFrom('reference')
    .select('rater_email')
    .where('application_id', '=', applicationId)
    .distinct()
    .execute()
  return rows.map(({ rater_email }) => ({ email: rater_email }))
}
