import type { Application } from '../../domain/applications/application.ts'
import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findReview, type Review } from '../../store/reviews/reviews.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'

/** Which of the actor's reviews, on the pages of which association. */
export interface ReviewWish {
  readonly actor: SignedIn
  readonly associationId: string
  readonly reviewId: string
}

/** Whether it was the actor's own and is so no longer: all that is left to show is what the actor wrote. */
export async function isTakenBack(db: Db, { actor, associationId, reviewId }: ReviewWish): Promise<boolean> {
  if (!isUuid(reviewId)) return false
  const found = await withScope(db, { personId: actor.id, associationId }, (tx) => findReview(tx, reviewId))
  return found?.reviewerId === actor.id && found.state === 'recused'
}

/** Does work with a review of the actor's own; anybody else's, and one that was recused, is not there. */
export async function enterReview<Result>(
  db: Db,
  { actor, associationId, reviewId }: ReviewWish,
  work: (tx: Tx, application: Application, review: Review) => Promise<Result>,
): Promise<Result | Stopped> {
  if (!isUuid(reviewId)) throw new NotFound()
  const found = await withScope(db, { personId: actor.id, associationId }, (tx) => findReview(tx, reviewId))
  if (!found || found.associationId !== associationId) throw new NotFound()
  const wish = { actor, action: 'review-application', applicationId: found.applicationId } as const
  return enterApplication(db, { ...wish, associationId }, async (tx, application) => {
    const review = await findReview(tx, reviewId)
    if (review?.reviewerId !== actor.id || review.state === 'recused') throw new NotFound()
    return work(tx, application, review)
  })
}
