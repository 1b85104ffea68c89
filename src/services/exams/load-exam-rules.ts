import { type ExamRules, examRules } from '../../domain/exams/exam-rules.ts'
import { findExamRules } from '../../store/exams/rules.ts'
import type { Tx } from '../../store/tables.ts'

/** How an office examines now, with the defaults where it has set nothing, and the version that says so. */
export async function loadExamRules(
  tx: Tx,
  officeId: string,
): Promise<{ readonly rules: ExamRules; readonly version: number }> {
  const kept = await findExamRules(tx, officeId)
  return { rules: examRules.parse(kept?.body ?? {}), version: kept?.version ?? 0 }
}
