import { sql } from 'kysely'
import type { Db, Tx } from '../tables.ts'

/** Runs the work in one transaction that sees one mail of the outbox, its text included. */
export async function withDelivery<Result>(
  db: Db,
  mailId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('attune.delivery', ${mailId}, true)`.execute(tx)
    return work(tx)
  })
}
