import type { Rater } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Who was asked for a reference for an application, whatever became of it: none of them reviews it. */
export function findRaters(tx: Tx, applicationId: string): Promise<readonly Rater[]> {
  return tx
    .selectFrom('reference')
    .leftJoin('person', (join) =>
      join.on(({ eb, ref, fn }) => eb(fn('lower', [ref('person.email')]), '=', ref('reference.rater_email'))),
    )
    .select(['reference.rater_email as email', 'person.id as personId'])
    .where('reference.application_id', '=', applicationId)
    .execute()
}
