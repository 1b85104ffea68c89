import type { RatingForm } from '../../domain/references/rating-form.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertRatingForm } from '../../store/references/rating-forms.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

interface Change {
  readonly personId: string
  readonly associationId: string
  /** The version that was on the page. */
  readonly after: number
  readonly form: RatingForm
  readonly now: Date
}

/** Loads a form in place of the one that raters got so far; references that were begun stay with theirs. */
export function changeRatingForm(db: Db, change: Change): Promise<'kept' | 'moved-on'> {
  const { personId, associationId, after, form, now } = change
  return withScope(db, { personId, associationId }, async (tx) => {
    const isKept = await insertRatingForm(tx, { associationId, after, form, byPersonId: personId, at: now })
    if (!isKept) return 'moved-on'
    const facts = { version: after + 1 }
    await appendRecord(tx, { at: now, kind: 'reference-form-changed', isOpen: false, facts })
    return 'kept'
  })
}
