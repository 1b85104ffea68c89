import { longestWords } from '../../domain/reviews/review-body.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { insertRemark } from '../../store/reviews/review-remarks.ts'
import { listReviewsOf, markRecused } from '../../store/reviews/reviews.ts'
import type { Db } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { type CompareWish, findStanding } from './see-comparison.ts'

interface Remarking extends CompareWish {
  readonly id: string
  readonly text: string
}

/** Says something to the other reviewers and staff; whoever has a review to finish first says nothing yet. */
export function postRemark(
  db: Db,
  wish: Remarking,
): Promise<'posted' | 'empty' | 'too-long' | 'not-yet' | Stopped> {
  const { actor, association, applicationId, id, text, now } = wish
  const associationId = association.id
  const entering = { actor, action: 'see-application', applicationId, associationId } as const
  return enterApplication(db, entering, async (tx, application) => {
    const standing = await findStanding(tx, wish, application)
    if (standing.hasOpen) return 'not-yet'
    if (text === '') return 'empty'
    if (text.length > longestWords) return 'too-long'
    const { round } = standing
    await insertRemark(tx, {
      ...{ id, associationId, applicationId: application.id, round, text, at: now },
      ...{ applicantId: application.personId, authorId: actor.id },
    })
    return 'posted'
  })
}

interface TakingBack extends CompareWish {
  readonly reviewId: string
  readonly reason: string
}

/** Staff take back what they asked a reviewer for; the reviewer sees nothing of the application from then on. */
export function takeReviewBack(db: Db, wish: TakingBack): Promise<'taken-back' | 'over' | Stopped> {
  const { actor, association, applicationId, reviewId, reason, now } = wish
  const entering = {
    actor,
    action: 'process-application',
    applicationId,
    associationId: association.id,
  } as const
  return enterApplication(db, entering, async (tx, application) => {
    const reviews = await listReviewsOf(tx, application.id)
    const review = reviews.find(({ id }) => id === reviewId)
    if (!review || !(await markRecused(tx, { id: review.id, by: actor.id, at: now, kinds: [], reason })))
      return 'over'
    await appendRecord(tx, {
      at: now,
      kind: 'review-recused',
      subjectId: application.personId,
      applicationId: application.id,
      isOpen: false,
      facts: { review: review.id, conflicts: [], by: 'staff' },
    })
    return 'taken-back'
  })
}
