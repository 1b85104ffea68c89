import { sql } from 'kysely'
import type { DayCount, Filled } from '../../domain/calendar/cycles.ts'
import type { Tx } from '../tables.ts'

/** How many places of each cycle of the scope's association are taken, whoever asks. */
export async function countTakenPlaces(tx: Tx): Promise<Filled> {
  const { rows } = await sql<{ cycle: string; taken: number }>`
    select cycle, taken from count_cycle_places()`.execute(tx)
  return new Map(rows.map(({ cycle, taken }) => [cycle, taken]))
}

/** How many that wait for staff or reviewers were last submitted on each day without a place, in the scope's association. */
export async function countUnplaced(tx: Tx): Promise<DayCount[]> {
  const { rows } = await sql<DayCount>`
    select day, submissions as count from count_unplaced_submissions()`.execute(tx)
  return rows
}

interface Taking {
  readonly applicationId: string
  readonly cycle: string
  /** 0 for any number. */
  readonly capacity: number
  readonly at: Date
}

/** Takes a place for the own application of the scope's person, in place of one in another cycle. False where all are taken. */
export async function takePlace(tx: Tx, { applicationId, cycle, capacity, at }: Taking): Promise<boolean> {
  const { rows } = await sql<{ taken: boolean }>`
    select take_cycle_place(${applicationId}::uuid, ${cycle}, ${capacity}::int, ${at}::timestamptz) as taken`.execute(
    tx,
  )
  return rows[0]?.taken === true
}

/** The cycles that applications have their places in, by application. */
export async function findPlaces(
  tx: Tx,
  applicationIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (applicationIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('cycle_place')
    .select(['application_id', 'cycle'])
    .where('application_id', 'in', applicationIds)
    .execute()
  return new Map(rows.map(({ application_id, cycle }) => [application_id, cycle]))
}
