import type { Rater } from '../../domain/reviews/conflicts.ts'
import type { Tx } from '../tables.ts'

/** Who was asked for a reference for each of some applications, whatever became of it: none of them reviews it. */
export async function findRaters(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<(applicationId: string) => readonly Rater[]> {
  if (applicationIds.length === 0) return () => []
  const rows = await tx
    .selectFrom('reference')
    .select(['application_id', 'rater_email as email'])
    .distinct()
    .where('application_id', 'in', applicationIds)
    .execute()
  const byApplication = Map.groupBy(rows, ({ application_id }) => application_id)
  return (applicationId) => byApplication.get(applicationId) ?? []
}
