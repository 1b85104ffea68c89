import type { Tx } from '../tables.ts'

/** Holds applications against changes until the transaction ends, in one order, so that nobody waits in a circle. */
export async function lockApplications(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx.selectFrom('application').select('id').where('id', 'in', ids).orderBy('id').forUpdate().execute()
}
