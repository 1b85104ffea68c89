import { type Cycle, listCycles } from '../../domain/calendar/cycles.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { Tx } from '../../store/tables.ts'
import { loadCalendar } from './load-calendar.ts'

/**
 * The next days until which an applicant may submit; none where applications are taken in at any time. How many
 * others did is nobody's business but the staff's, so a full cycle is told of by its rule alone.
 */
export async function listSubmissionDays(
  tx: Tx,
  associationId: string,
  today: Day,
  atMost = 3,
): Promise<Cycle[]> {
  const calendar = await loadCalendar(tx, associationId)
  const horizon = toDay(addMonths(toDayNumber(today), 24))
  return listCycles(calendar, today, horizon).slice(0, atMost)
}
