import { sql } from 'kysely'
import type { Holiday } from '../../domain/calendar/shift-over-holidays.ts'
import type { Day } from '../../standards/day.ts'
import { listPersonNames } from '../people/find-person-name.ts'
import type { Tx } from '../tables.ts'

/** A time of rest of an association, or of one coordinator. */
export interface KeptHoliday extends Holiday {
  readonly id: string
  readonly coordinatorId: string | null
  /** Null where it is the whole association's, or the asker may not know the name. */
  readonly coordinatorName: string | null
  readonly note: string
}

/** Those that are not over on a day, the nearest first; the scope is the association's. */
export async function listHolidays(tx: Tx, associationId: string, notBefore: Day): Promise<KeptHoliday[]> {
  const holidays = await tx
    .selectFrom('holiday')
    .select(['id', 'coordinator_id as coordinatorId', 'from_day as from', 'to_day as to', 'note'])
    .where('association_id', '=', associationId)
    .where('ended_at', 'is', null)
    .where('to_day', '>=', notBefore)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  const names = await listPersonNames(
    tx,
    holidays.flatMap(({ coordinatorId }) => coordinatorId ?? []),
  )
  return holidays.map((holiday) => ({
    ...holiday,
    coordinatorName: names.get(holiday.coordinatorId ?? '') ?? null,
  }))
}

/** The rests of the whole association, which move deadlines: all of them, since a deadline may lie in the past. */
export function listRests(tx: Tx, associationId: string): Promise<Holiday[]> {
  return tx
    .selectFrom('holiday')
    .select(['from_day as from', 'to_day as to'])
    .where('association_id', '=', associationId)
    .where('coordinator_id', 'is', null)
    .where('ended_at', 'is', null)
    .orderBy('from_day')
    .execute()
}

/** The day on which something is due so many days after a day: the first on which the association does not rest. */
export async function dueAfter(tx: Tx, associationId: string, from: Day, days: number): Promise<Day> {
  const { rows } = await sql<{ day: Day }>`
    select day_after_rests(${associationId}::uuid, ${from}::date + ${days}::int) as day`.execute(tx)
  if (!rows[0]) throw new Error('A day has a day on which it is due.')
  return rows[0].day
}

export interface NewHoliday extends Holiday {
  readonly id: string
  readonly associationId: string
  readonly coordinatorId: string | null
  readonly note: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where the form was sent before. */
export async function insertHoliday(tx: Tx, given: NewHoliday): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('holiday')
    .values({
      id: given.id,
      association_id: given.associationId,
      coordinator_id: given.coordinatorId,
      from_day: given.from,
      to_day: given.to,
      note: given.note,
      set_by: given.byPersonId,
      set_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether the association has, or had, this time of rest. */
export async function hasHoliday(
  tx: Tx,
  { id, associationId }: Pick<NewHoliday, 'id' | 'associationId'>,
): Promise<boolean> {
  const row = await tx
    .selectFrom('holiday')
    .select('id')
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .executeTakeFirst()
  return row !== undefined
}

/** False where it was taken back before. */
export async function endHoliday(
  tx: Tx,
  { id, associationId }: Pick<NewHoliday, 'id' | 'associationId'>,
  by: { readonly personId: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('holiday')
    .set({ ended_by: by.personId, ended_at: by.at })
    .where('id', '=', id)
    .where('association_id', '=', associationId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
