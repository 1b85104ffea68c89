import { sql } from 'kysely'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Tx } from '../tables.ts'

interface Aside {
  readonly associationId: string
  readonly kind: WorkKind
  readonly subjectId: string
  readonly byPersonId: string
  readonly at: Date
}

/** Takes a piece of work off the list; one of a kind that can come back does so when it happens anew. */
export async function setAside(
  tx: Tx,
  { associationId, kind, subjectId, byPersonId, at }: Aside,
): Promise<void> {
  const now = { set_aside_by: byPersonId, set_aside_at: at }
  await tx
    .insertInto('work_set_aside')
    .values({ association_id: associationId, kind, subject_id: subjectId, ...now })
    .onConflict((conflict) => conflict.columns(['association_id', 'kind', 'subject_id']).doUpdateSet(now))
    .execute()
}

/** An answer was read; false where somebody read it before. */
export async function markAnswerRead(tx: Tx, applicationId: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('application')
    .set({ answered_at: null })
    .where('id', '=', applicationId)
    .where('association_id', '=', sql<string>`current_association()`)
    .where('answered_at', 'is not', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
