import { type Calendar, type Filled, placeSubmissions } from '../../domain/calendar/cycles.ts'
import { countTakenPlaces, countUnplaced } from '../../store/calendar/cycle-places.ts'
import type { Tx } from '../../store/tables.ts'

/** How far back a submission may have gone into a cycle that is not over. */
const monthsBack = 12

/** How full the cycles of an association are. */
export interface Room extends ReturnType<typeof placeSubmissions> {
  /** Places that were taken as such; the rest of `filled` was submitted without one. */
  readonly taken: Filled
}

/** Counts what is in each cycle, in the scope of the association: figures alone, so an applicant may ask too. */
export async function loadRoom(tx: Tx, calendar: Calendar, now: Date): Promise<Room> {
  const since = new Date(now)
  since.setUTCMonth(since.getUTCMonth() - monthsBack)
  const taken = await countTakenPlaces(tx)
  return { taken, ...placeSubmissions(calendar, await countUnplaced(tx, since), taken) }
}
