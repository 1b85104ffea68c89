import type { Application } from '../../domain/applications/application.ts'
import { type Fields, numberOf } from '../../domain/fields.ts'
import { type FieldFault, readReviewForm } from '../../domain/reviews/read-review-form.ts'
import { dropDraft } from '../../store/portfolio/form-drafts.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { dropReviewDraft, saveReviewDraft } from '../../store/reviews/review-drafts.ts'
import { insertVersion } from '../../store/reviews/review-versions.ts'
import type { Review } from '../../store/reviews/reviews.ts'
import { findReview, markRecommended } from '../../store/reviews/reviews.ts'
import type { Db } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { enterReview, type ReviewWish } from './enter-review.ts'
import { loadQuestions, type ReviewLibrary } from './see-review.ts'

export interface Writing extends ReviewWish {
  readonly fields: Fields
  readonly formKey: string
  readonly now: Date
}

/** Not part of what is kept: they belong to one showing of the form. */
const ofThisShowing = ['formToken', 'draftVersion', 'act', 'namesAnyway']

/** `elsewhere`: it was saved in another window since this one was shown. */
export type Saved =
  | { readonly saved: true }
  | { readonly saved: false; readonly reason: 'over' | 'elsewhere' }

/** Keeps what is ticked and written so far, to go on with another day. */
export function saveReview(db: Db, { fields, formKey, now, ...wish }: Writing): Promise<Saved | Stopped> {
  return enterReview(db, wish, async (tx, application, review): Promise<Saved> => {
    if (!isWritable(review, application)) return { saved: false, reason: 'over' }
    const isSaved = await saveReviewDraft(tx, {
      ...{ reviewId: review.id, reviewerId: wish.actor.id, at: now },
      fields: Object.fromEntries(Object.entries(fields).filter(([name]) => !ofThisShowing.includes(name))),
      after: numberOf(fields, 'draftVersion'),
    })
    if (!isSaved) return { saved: false, reason: 'elsewhere' }
    await dropDraft(tx, wish.actor.id, formKey)
    return { saved: true }
  })
}

export type SubmittedReview =
  | { readonly submitted: true }
  | { readonly submitted: false; readonly reason: 'over' }
  | { readonly submitted: false; readonly reason: 'faults'; readonly faults: readonly FieldFault[] }

/** Submits a review for good. Sent twice, it counts once. */
export function submitReview(
  db: Db,
  library: ReviewLibrary,
  { fields, formKey, now, ...wish }: Writing,
): Promise<SubmittedReview | Stopped> {
  return enterReview(db, wish, async (tx, application, review): Promise<SubmittedReview> => {
    if (review.state === 'recommended') return { submitted: true }
    if (!isWritable(review, application)) return { submitted: false, reason: 'over' }
    const { questions } = await loadQuestions(tx, library, application, review)
    const reading = readReviewForm(fields, questions)
    if (reading.body === null) return { submitted: false, reason: 'faults', faults: reading.faults }
    if (!(await markRecommended(tx, review.id, now))) {
      // Whoever sent it twice waited here behind the first and sees that it is in.
      const isIn = (await findReview(tx, review.id))?.state === 'recommended'
      return isIn ? { submitted: true } : { submitted: false, reason: 'over' }
    }
    await insertVersion(tx, review, { number: 1, at: now, reason: null, body: reading.body })
    await dropReviewDraft(tx, review.id)
    await dropDraft(tx, wish.actor.id, formKey)
    await appendRecord(tx, {
      at: now,
      kind: 'review-submitted',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: false,
      facts: { review: review.id, recommendation: reading.body.recommendation },
    })
    return { submitted: true }
  })
}

/** What was left open in a former round is over. */
function isWritable({ state, acceptedAt, round }: Review, application: Application): boolean {
  return state === 'assigned' && acceptedAt !== null && round === application.round
}
