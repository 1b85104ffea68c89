import type { Tx } from '../tables.ts'

export async function isDigestStopped(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('comment_digest')
    .select('is_stopped')
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return row?.is_stopped ?? false
}

export async function setDigestStopped(tx: Tx, personId: string, isStopped: boolean): Promise<void> {
  await tx
    .insertInto('comment_digest')
    .values({ person_id: personId, is_stopped: isStopped, sent_at: null })
    .onConflict((existing) => existing.column('person_id').doUpdateSet({ is_stopped: isStopped }))
    .execute()
}
