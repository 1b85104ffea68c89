import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'

/** An application to look at, of whatever association, by nothing but ids. */
export interface DueApplication {
  readonly applicationId: string
  readonly associationId: string
}

/** What is left over is found the next time. */
const atMost = 2_000

/** Those whose last day is near or over, and that were not looked at yet on this day of their association. */
export async function listDueApplications(
  db: Db,
  at: Date,
  /** Days before the end from which on associations look that have set nothing of their own. */
  usualLead: number,
): Promise<DueApplication[]> {
  const { rows } = await sql<DueApplication>`
    select application_id as "applicationId", association_id as "associationId"
    from list_due_applications(${at}::timestamptz, ${usualLead}, ${atMost})`.execute(db)
  return rows
}

/** False where it was looked at on this day before; of many that look at once, one gets true. */
export async function markLookedAt(
  tx: Tx,
  { applicationId, associationId }: DueApplication,
  day: Day,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('application_look')
    .values({ application_id: applicationId, association_id: associationId, looked_on: day })
    .onConflict((existing) =>
      existing
        .column('application_id')
        .doUpdateSet({ looked_on: day })
        .where('application_look.looked_on', '<', day),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
