import type { ExamRules } from '../../../domain/exams/exam-rules.ts'
import { insertExamRules } from '../../../store/exams/rules.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { loadExamRules } from '../load-exam-rules.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'

/** Saves how the office examines as a new version. False where a colleague saved since the form was shown. */
export function changeExamRules(
  db: Db,
  by: OfficeActor,
  { seen, rules, at }: { readonly seen: number; readonly rules: ExamRules; readonly at: Date },
): Promise<boolean> {
  return enterOffice(db, by, async (tx, { id: officeId }) => {
    const { version } = await loadExamRules(tx, officeId)
    if (version !== seen) return false
    const next = { officeId, after: seen, body: rules, byPersonId: by.personId, at }
    if (!(await insertExamRules(tx, next))) return false
    await appendRecord(tx, { at, kind: 'exam-rules-changed', isOpen: false, facts: { version: seen + 1 } })
    return true
  })
}
