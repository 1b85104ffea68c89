import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Keeps the hash of a link that stops mails, and forgets those of the person's mails of more than a year ago. */
export async function insertStopLink(tx: Tx, hash: string, personId: string, at: Date): Promise<void> {
  await tx
    .deleteFrom('comment_digest_stop')
    .where('person_id', '=', personId)
    .where('made_at', '<', sql<Date>`now() - interval '1 year'`)
    .execute()
  await tx
    .insertInto('comment_digest_stop')
    .values({ secret_hash: hash, person_id: personId, made_at: at })
    .execute()
}

/** Whose mails a link stops; the scope is that of its secret. */
export async function findStopLinkOwner(tx: Tx, hash: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('comment_digest_stop')
    .select('person_id')
    .where('secret_hash', '=', hash)
    .executeTakeFirst()
  return row?.person_id
}
