import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/**
 * When turns were taken under the key since the moment given. Whoever asks for the same key waits
 * until this transaction ends, so that two at once do not both take the last turn.
 */
export async function listTurns(tx: Tx, keyHash: string, since: Date): Promise<Date[]> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${keyHash}, 0))`.execute(tx)
  const rows = await tx
    .selectFrom('rate_limit')
    .select('at')
    .where('key_hash', '=', keyHash)
    .where('at', '>', since)
    .execute()
  return rows.map(({ at }) => at)
}

export async function insertTurns(tx: Tx, keyHashes: readonly string[], at: Date): Promise<void> {
  await tx
    .insertInto('rate_limit')
    .values(keyHashes.map((key_hash) => ({ key_hash, at })))
    .execute()
}
