import type { Day } from '../../standards/day.ts'
import { type KeptHoliday, listHolidays } from '../../store/calendar/holidays.ts'
import type { Tx } from '../../store/tables.ts'

/** Who rests today: the association first, then coordinators. Told beside what somebody is about to write. */
export async function findRests(tx: Tx, associationId: string, today: Day): Promise<KeptHoliday[]> {
  const holidays = await listHolidays(tx, associationId, today)
  return holidays
    .filter(({ from }) => from <= today)
    .toSorted((a, b) => Number(a.coordinatorId !== null) - Number(b.coordinatorId !== null))
}
