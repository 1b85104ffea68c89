import { type Calendar, type Filled, placeSubmissions } from '../../domain/calendar/cycles.ts'
import { countTakenPlaces, countUnplaced } from '../../store/calendar/cycle-places.ts'
import type { Tx } from '../../store/tables.ts'

/** How full the cycles of an association are. */
export interface Room extends ReturnType<typeof placeSubmissions> {
  /** Places that were taken as such; the rest of `filled` was submitted without one. */
  readonly taken: Filled
}

/** Counts what is in each cycle, in the scope of the association: figures alone, so an applicant may ask too. */
export async function loadRoom(tx: Tx, calendar: Calendar): Promise<Room> {
  const [taken, unplaced] = await Promise.all([countTakenPlaces(tx), countUnplaced(tx)])
  return { taken, ...placeSubmissions(calendar, unplaced, taken) }
}
