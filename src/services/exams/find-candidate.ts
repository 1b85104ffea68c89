import { type ExamCandidate, listExamCandidates } from '../../store/exams/candidates.ts'
import type { Tx } from '../../store/tables.ts'

/** Whom an application of an office's candidates is of; for those who run the office, and for its jobs. */
export async function findCandidate(
  tx: Tx,
  officeId: string,
  applicationId: string,
): Promise<ExamCandidate | undefined> {
  const all = await listExamCandidates(tx, officeId)
  return all.find((each) => each.applicationId === applicationId)
}
