import type { Calendar } from '../../domain/calendar/cycles.ts'
import { listRests } from '../../store/calendar/holidays.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** How the year of an association goes; the scope is the association's. */
export async function loadCalendar(tx: Tx, associationId: string): Promise<Calendar> {
  const [{ calendar: policy }, holidays] = await Promise.all([
    loadPolicy(tx, associationId),
    listRests(tx, associationId),
  ])
  return { policy, holidays }
}
