import { NotFound } from '../../../domain/errors.ts'
import { findExamOffice, insertOfficeMember } from '../../../store/exams/offices.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { OfficeActor } from './enter-office.ts'

/** From now on the association's applicants sit at an office; false where they sit at one already. */
export function joinOffice(
  db: Db,
  by: OfficeActor,
  { officeId, at }: { readonly officeId: string; readonly at: Date },
): Promise<boolean> {
  return withScope(db, by, async (tx) => {
    if (!(await findExamOffice(tx, officeId))) throw new NotFound()
    if (!(await insertOfficeMember(tx, { ...by, officeId, at }))) return false
    await appendRecord(tx, { at, kind: 'exam-office-joined', isOpen: false, facts: { office: officeId } })
    return true
  })
}
