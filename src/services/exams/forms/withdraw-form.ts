import { NotFound } from '../../../domain/errors.ts'
import { findForm, markWithdrawn } from '../../../store/exams/forms.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { type Keeper, withOffice } from '../bank/keeper.ts'

/** Takes a form out of use, so that nobody sits it anew. What was sat stays. */
export function withdrawForm(
  db: Db,
  keeper: Keeper,
  { formId, reason }: { readonly formId: string; readonly reason: string },
): Promise<void> {
  return withOffice(db, keeper, async (tx, officeId) => {
    if (!(await findForm(tx, officeId, formId))) throw new NotFound()
    const withdrawing = { id: formId, officeId, reason, byPersonId: keeper.personId, at: keeper.at }
    if (!(await markWithdrawn(tx, withdrawing))) return
    await appendRecord(tx, {
      at: keeper.at,
      kind: 'exam-form-withdrawn',
      isOpen: false,
      facts: { form: formId },
    })
  })
}
