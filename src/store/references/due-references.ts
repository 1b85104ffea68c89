import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'

/** A reference to look at, of whatever association, by nothing but ids. */
export interface DueReference {
  readonly referenceId: string
  readonly associationId: string
}

/** What is left over is found the next time. */
const atMost = 2_000

/** Those not looked at yet on this day of their association. */
export async function listReferencesToRemind(db: Db, at: Date): Promise<DueReference[]> {
  const { rows } = await sql<DueReference>`
    select reference_id as "referenceId", association_id as "associationId"
    from list_references_to_remind(${at}::timestamptz, ${atMost})`.execute(db)
  return rows
}

export async function listReferencesToExpire(db: Db, at: Date): Promise<DueReference[]> {
  const { rows } = await sql<DueReference>`
    select reference_id as "referenceId", association_id as "associationId"
    from list_references_to_expire(${at}::timestamptz, ${atMost})`.execute(db)
  return rows
}

export async function forgetLeftDrafts(db: Db, before: Date): Promise<void> {
  await sql`select forget_left_drafts(${before}::timestamptz)`.execute(db)
}

export async function listRemindersOf(tx: Tx, referenceId: string): Promise<Day[]> {
  const rows = await tx
    .selectFrom('reference_reminder')
    .select('meant_for')
    .where('reference_id', '=', referenceId)
    .execute()
  return rows.map(({ meant_for }) => meant_for)
}

/** False where the reminder for this day has left already, however many ask at once. */
export async function insertReminder(
  tx: Tx,
  { referenceId, associationId }: DueReference,
  meantFor: Day,
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('reference_reminder')
    .values({ reference_id: referenceId, meant_for: meantFor, association_id: associationId, sent_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function markLookedAt(tx: Tx, referenceId: string, day: Day): Promise<void> {
  await tx.updateTable('reference').set({ looked_on: day }).where('id', '=', referenceId).execute()
}
