import { restsOn } from '../../domain/calendar/shift-over-holidays.ts'
import type { Day } from '../../standards/day.ts'
import { type KeptHoliday, listHolidays } from '../../store/calendar/holidays.ts'
import type { Tx } from '../../store/tables.ts'

/** Who rests today: the association and its coordinators. Told beside what somebody is about to write. */
export async function findRests(tx: Tx, associationId: string, today: Day): Promise<KeptHoliday[]> {
  return restsOn(today, await listHolidays(tx, associationId, today))
}
