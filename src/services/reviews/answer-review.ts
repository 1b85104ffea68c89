import { type DeclaredKind, declaredKinds } from '../../domain/reviews/conflicts.ts'
import { dropDraft } from '../../store/portfolio/form-drafts.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { dropReviewDraft } from '../../store/reviews/review-drafts.ts'
import { markAccepted, markRecused } from '../../store/reviews/reviews.ts'
import type { Db } from '../../store/tables.ts'
import type { Stopped } from '../applications/enter-application.ts'
import { enterReview, type ReviewWish } from './enter-review.ts'

interface Answer extends ReviewWish {
  readonly now: Date
}

/** Takes the review on, with the word that there is no conflict of interest. `over`: it is open no longer. */
export function acceptReview(db: Db, { now, ...wish }: Answer): Promise<'accepted' | 'over' | Stopped> {
  return enterReview(db, wish, async (tx, application, review) => {
    if (!(await markAccepted(tx, review.id, now))) return 'over'
    if (review.acceptedAt) return 'accepted'
    await appendRecord(tx, {
      at: now,
      kind: 'review-accepted',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: false,
      facts: { review: review.id },
    })
    return 'accepted'
  })
}

export interface Recusing extends Answer {
  readonly kinds: readonly string[]
  readonly reason: string
  readonly formKey: string
}

/** Gives the review back: from then on its reviewer sees nothing of the application. */
export function recuseReview(
  db: Db,
  { now, kinds, reason, formKey, ...wish }: Recusing,
): Promise<'recused' | 'over' | Stopped> {
  const declared = kinds.filter((kind): kind is DeclaredKind => declaredKinds.some((each) => each === kind))
  return enterReview(db, wish, async (tx, application, { id }) => {
    if (!(await markRecused(tx, { id, by: wish.actor.id, at: now, kinds: declared, reason }))) return 'over'
    await dropReviewDraft(tx, id)
    await dropDraft(tx, wish.actor.id, formKey)
    await appendRecord(tx, {
      at: now,
      kind: 'review-recused',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: false,
      facts: { review: id, conflicts: declared, by: 'reviewer' },
    })
    return 'recused'
  })
}
