import { sql } from 'kysely'
import type { Tx } from '../tables.ts'
import { inSeconds } from './claim-mail.ts'

/** The mail server has taken it. True whoever holds the mail by now: it is out. */
export async function markAccepted(tx: Tx, mailId: string): Promise<void> {
  await tx
    .updateTable('mail')
    .set({ state: 'accepted', accepted_at: sql`now()`, server_words: null })
    .where('id', '=', mailId)
    .execute()
  await wipeSecret(tx, mailId)
}

/** It is not tried again, unless somebody sends it again. */
export async function markEnded(
  tx: Tx,
  { id, tries }: { id: string; tries: number },
  state: 'refused' | 'gave-up',
  serverWords: string | null,
): Promise<void> {
  const { numUpdatedRows } = await tx
    .updateTable('mail')
    .set({ state, ...(serverWords !== null && { server_words: serverWords }) })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('tries', '=', tries)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows > 0n) await wipeSecret(tx, id)
}

/** It stays in the outbox. Answers when it is due again; undefined where another process has taken it over. */
export async function markPostponed(
  tx: Tx,
  { id, tries }: { id: string; tries: number },
  serverWords: string,
  seconds: number,
): Promise<{ dueAt: Date; isTooLate: boolean } | undefined> {
  return tx
    .updateTable('mail')
    .set({ server_words: serverWords, next_try_at: inSeconds(seconds) })
    .where('id', '=', id)
    .where('state', '=', 'queued')
    .where('tries', '=', tries)
    .returning(['next_try_at as dueAt', sql<boolean>`next_try_at >= give_up_at`.as('isTooLate')])
    .executeTakeFirst()
}

/** A text with a link that opens something is not kept once it has no further use. */
async function wipeSecret(tx: Tx, mailId: string): Promise<void> {
  await tx.deleteFrom('mail_text').where('mail_id', '=', mailId).where('is_secret', '=', true).execute()
}
