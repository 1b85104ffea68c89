import { type Cycle, cycleWithKey, listCycles, roomIn } from '../../domain/calendar/cycles.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { findPlaces } from '../../store/calendar/cycle-places.ts'
import type { Tx } from '../../store/tables.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadRoom } from './load-room.ts'

/** A cycle to come, with how many more it takes; null for any number. */
export interface CycleWithRoom extends Cycle {
  readonly room: number | null
}

/**
 * The next days until which an applicant may submit, with the room that each cycle has left; none where applications
 * are taken in at any time.
 */
export async function listSubmissionDays(
  tx: Tx,
  associationId: string,
  today: Day,
  atMost = 3,
): Promise<CycleWithRoom[]> {
  const calendar = await loadCalendar(tx, associationId)
  const horizon = toDay(addMonths(toDayNumber(today), 24))
  const cycles = listCycles(calendar, today, horizon)
  if (cycles.length === 0) return []
  const { filled } = await loadRoom(tx, calendar)
  const withRoom = cycles.map((cycle) => ({ ...cycle, room: roomIn(cycle, filled) }))
  // A full cycle is shown where it comes first, so that nobody wonders why it is passed over.
  const first = withRoom.findIndex(({ room }) => room !== 0)
  return withRoom.slice(0, Math.max(atMost, first + 1))
}

/** The cycle in which an application has its place, if it has one. */
export async function findOwnCycle(
  tx: Tx,
  { id, associationId }: { readonly id: string; readonly associationId: string },
  today: Day,
): Promise<Cycle | undefined> {
  const key = (await findPlaces(tx, [id])).get(id)
  return key === undefined ? undefined : cycleWithKey(await loadCalendar(tx, associationId), key, today)
}
