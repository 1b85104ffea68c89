import type { CandidateRecord } from '../../domain/exams/decide-booking.ts'
import type { ExamSitting } from '../../domain/exams/sitting.ts'
import { listResultsOf } from '../../store/exams/results.ts'
import { listSittingsOf } from '../../store/exams/sittings.ts'
import type { Tx } from '../../store/tables.ts'

/** All of a candidate's sittings for a category, with the results of each. */
export type ExamRecord = Omit<CandidateRecord, 'sittings'> & { readonly sittings: readonly ExamSitting[] }

/** What a candidate has sat, and how it went, as far as bookings go by it: one application's. */
export async function loadCandidateRecord(
  tx: Tx,
  { personId, associationId }: Pick<ExamSitting, 'personId' | 'associationId'>,
  category: string,
): Promise<ExamRecord> {
  const [sittings, results] = await Promise.all([listSittingsOf(tx, personId), listResultsOf(tx, personId)])
  return {
    category,
    sittings: sittings.filter((each) => each.associationId === associationId && each.category === category),
    results: results.filter((each) => each.associationId === associationId),
  }
}
