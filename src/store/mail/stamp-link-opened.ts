import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Notes on the mail that carried a link when it was first opened. */
export async function stampLinkOpened(tx: Tx, linkId: string, at: Date): Promise<void> {
  await setLink(tx, linkId)
  await tx
    .updateTable('mail')
    .set({ link_opened_at: at })
    .where('link_id', '=', linkId)
    .where('link_opened_at', 'is', null)
    .execute()
  await setLink(tx, '')
}

async function setLink(tx: Tx, linkId: string): Promise<void> {
  await sql`select set_config('attune.link', ${linkId}, true)`.execute(tx)
}
