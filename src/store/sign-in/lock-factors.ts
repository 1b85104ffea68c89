import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** Waits until nobody else changes the factors of the person, whose scope the transaction must name. */
export async function lockFactors(tx: Tx, personId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('factors of ' || ${personId}, 0))`.execute(tx)
}
