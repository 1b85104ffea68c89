import type { Application } from '../../domain/applications/application.ts'
import { examRules } from '../../domain/exams/exam-rules.ts'
import { type ExamStanding, examStandingOf } from '../../domain/exams/exam-standing.ts'
import { findExamStanding } from '../../store/exams/standing.ts'
import type { Tx } from '../../store/tables.ts'

const usual = examRules.parse({}).retakeAfterMonths

/** How the applicant stands with the exam; asked only while the application waits for it, and undefined otherwise. */
export async function loadExamStanding(
  tx: Tx,
  { state, personId, associationId }: Pick<Application, 'state' | 'personId' | 'associationId'>,
  category: string,
): Promise<ExamStanding | undefined> {
  if (state !== 'approved-for-exam') return undefined
  const { retakeAfterMonths = usual, ...facts } = await findExamStanding(tx, {
    personId,
    associationId,
    category,
  })
  return examStandingOf(facts, { retakeAfterMonths })
}
