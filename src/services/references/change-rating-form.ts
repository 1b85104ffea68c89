import type { RatingForm } from '../../domain/references/rating-form.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertRatingForm } from '../../store/references/rating-forms.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadRatingForm } from './load-rating-form.ts'

interface Change {
  readonly personId: string
  readonly associationId: string
  /** The Endorsement that the form is for; null for all that have none of their own. */
  readonly standard: string | null
  /** The version of it that was on the page. */
  readonly after: number
  /** Null to let the common form hold again for this Endorsement. */
  readonly form: RatingForm | null
  readonly now: Date
}

/** More than that many colleagues do not load forms in the same moment. */
const mostTries = 5

/** Loads a form in place of the one that raters got so far; references that were begun stay with theirs. */
export function changeRatingForm(db: Db, change: Change): Promise<'kept' | 'moved-on'> {
  const { personId, associationId, standard, after, form, now } = change
  return withScope(db, { personId, associationId }, async (tx) => {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const given = { associationId, standard, after, form, byPersonId: personId, at: now }
      const version = await insertRatingForm(tx, given)
      if (version !== undefined) {
        const facts = { version, ...(standard && { standard }), ...(form === null && { common: true }) }
        await appendRecord(tx, { at: now, kind: 'reference-form-changed', isOpen: false, facts })
        return 'kept'
      }
      // A form of another Endorsement may have taken the number.
      if ((await loadRatingForm(tx, associationId, standard)).after !== after) return 'moved-on'
    }
    throw new Error('Forms follow each other faster than one can be loaded.')
  })
}
