import { sql } from 'kysely'
import type { Db, Tx } from './tables.ts'

/** Runs the work in one transaction that sees what belongs to one person, across associations. */
export async function withPerson<Result>(
  db: Db,
  personId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return db.transaction().execute(async (tx) => {
    await sql`select set_config('attune.person', ${personId}, true)`.execute(tx)
    return work(tx)
  })
}
