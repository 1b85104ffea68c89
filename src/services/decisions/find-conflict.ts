import type { Application } from '../../domain/applications/application.ts'
import type { Vote } from '../../domain/decisions/count-votes.ts'
import type { ReviewSoFar } from '../../domain/decisions/review-so-far.ts'
import type { DetectedKind } from '../../domain/reviews/conflicts.ts'
import { usualProfile } from '../../domain/reviews/reviewer-profile.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import type { Tx } from '../../store/tables.ts'
import { findConflicts } from '../reviews/find-conflicts.ts'

export type VoteConflict = DetectedKind | 'reviewed-it' | 'declared'

interface Voter {
  readonly application: Application
  readonly memberId: string
  readonly review: Pick<ReviewSoFar, 'recommendations'>
  readonly votes: readonly Vote[]
}

/** Why a member may not vote on an application: said so, reviewed it in whatever round, or has one of the conflicts of a reviewer. */
export async function findConflict(
  tx: Tx,
  { application, memberId, review, votes }: Voter,
): Promise<VoteConflict | undefined> {
  if (votes.some((vote) => vote.memberId === memberId && vote.vote === 'conflict')) return 'declared'
  if (review.recommendations.some(({ reviewerId }) => reviewerId === memberId)) return 'reviewed-it'
  const everReviewed = await listReviewsOf(tx, application.id)
  if (everReviewed.some(({ reviewerId, state }) => reviewerId === memberId && state === 'recommended'))
    return 'reviewed-it'
  const member = await findPersonName(tx, memberId)
  if (!member) return undefined
  const listed = { ...member, personId: memberId, profile: usualProfile, version: 0, pauses: [] }
  const found = await findConflicts(tx, application.associationId, [application], [listed])
  return found(application.id).get(memberId)?.[0]
}
