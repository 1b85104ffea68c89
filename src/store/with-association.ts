import { sql } from 'kysely'
import type { Db, Tx } from './tables.ts'

/**
 * Runs the work in one transaction that sees the records of one association only. Row-level
 * security enforces it, whatever the queries say; the setting ends with the transaction.
 */
export async function withAssociation<Result>(
  db: Db,
  associationId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('attune.association', ${associationId}, true)`.execute(tx)
    return work(tx)
  })
}
