import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../tables.ts'

/** Something that the clock looks at, of whatever association, by nothing but ids. */
export interface DueLife {
  readonly kind: 'case' | 'emerging'
  readonly subjectId: string
  readonly associationId: string
}

/** As long before an end as any association may want to warn. */
const leadDays = 365
/** What is left over is found the next time. */
const atMost = 2_000

export async function listDueLife(db: Db, at: Date): Promise<DueLife[]> {
  const { rows } = await sql<DueLife>`
    select kind, subject_id as "subjectId", association_id as "associationId"
    from list_due_life(${at}::timestamptz, ${leadDays}, ${atMost})`.execute(db)
  return rows
}

/** False where it was looked at on this day before; of many that look at once, one gets true. */
export async function markLifeLookedAt(
  tx: Tx,
  { subjectId, associationId }: DueLife,
  day: Day,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('life_look')
    .values({ subject_id: subjectId, association_id: associationId, looked_on: day })
    .onConflict((existing) =>
      existing.column('subject_id').doUpdateSet({ looked_on: day }).where('life_look.looked_on', '<', day),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
