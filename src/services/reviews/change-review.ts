import { type Fields, textOf } from '../../domain/fields.ts'
import { mayChange } from '../../domain/reviews/may-change.ts'
import { type FieldFault, readChangeForm } from '../../domain/reviews/read-review-form.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertVersion } from '../../store/reviews/review-versions.ts'
import type { Db } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { enterReview, type ReviewWish } from './enter-review.ts'
import { loadRound } from './load-review-summary.ts'
import { loadQuestions, type ReviewLibrary } from './see-review.ts'

export type Changed =
  | { readonly changed: true }
  | { readonly changed: false; readonly reason: 'no-reason' | 'not-now' }
  | { readonly changed: false; readonly reason: 'faults'; readonly faults: readonly FieldFault[] }

interface Changing extends ReviewWish {
  readonly fields: Fields
  readonly now: Date
}

/** Another recommendation after the reviews were compared: one more version with its reason, the old ones stay. */
export function changeReview(
  db: Db,
  library: ReviewLibrary,
  { fields, now, ...wish }: Changing,
): Promise<Changed | Stopped> {
  return enterReview(db, wish, async (tx, application, review): Promise<Changed> => {
    const { summary, versions } = await loadRound(tx, application, review.round)
    const latest = versions.findLast(({ reviewId }) => reviewId === review.id)
    if (!latest || !mayChange(application, summary, review.id)) return { changed: false, reason: 'not-now' }
    const reason = textOf(fields, 'reason').slice(0, 1_000)
    if (reason === '') return { changed: false, reason: 'no-reason' }
    const { questions } = await loadQuestions(tx, library, application, review)
    const reading = readChangeForm(fields, latest.body, questions)
    if (reading.body === null) return { changed: false, reason: 'faults', faults: reading.faults }
    // The number shown is the one that was read, so that a double click changes once.
    const shown = Number(textOf(fields, 'version'))
    if (shown !== latest.number) return { changed: true }
    const number = latest.number + 1
    if (!(await insertVersion(tx, review, { number, at: now, reason, body: reading.body })))
      return { changed: true }
    await appendRecord(tx, {
      at: now,
      kind: 'review-changed',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: false,
      facts: { review: review.id, version: number, recommendation: reading.body.recommendation },
    })
    return { changed: true }
  })
}
