import { sql } from 'kysely'
import type { Db, Tx } from '../tables.ts'

/** Runs the work in one transaction that sees all mail with its text. For the demo, whose people are made up. */
export async function withOpenMailbox<Result>(db: Db, work: (tx: Tx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('attune.mailbox', 'open', true)`.execute(tx)
    return work(tx)
  })
}
