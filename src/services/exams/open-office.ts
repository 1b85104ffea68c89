import { insertOffice } from '../../store/exams/offices.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { Keeper } from './bank/keeper.ts'

/** Opens the exam office of an association. Opening it again changes nothing. */
export function openOffice(db: Db, { personId, associationId, at }: Keeper): Promise<void> {
  return withScope(db, { personId, associationId }, async (tx) => {
    if (!(await insertOffice(tx, { associationId, personId, at }))) return
    await appendRecord(tx, { at, kind: 'exam-office-opened', isOpen: false, facts: {} })
  })
}
