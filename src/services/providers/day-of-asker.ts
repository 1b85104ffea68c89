import { latestDayIn } from '../../domain/day-in.ts'
import type { Day } from '../../standards/day.ts'
import { listApplicantAssociations } from '../../store/providers/provider-links.ts'
import type { Tx } from '../../store/tables.ts'

/** The day it is for a person who logs sessions: where the associations live in which the person applies. */
export async function dayOfAsker(tx: Tx, personId: string, now: Date): Promise<Day> {
  const associations = await listApplicantAssociations(tx, personId)
  return latestDayIn(
    now,
    associations.map(({ timeZone }) => timeZone),
  )
}
