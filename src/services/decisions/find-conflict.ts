import type { Application } from '../../domain/applications/application.ts'
import type { Vote } from '../../domain/decisions/count-votes.ts'
import type { ReviewSoFar } from '../../domain/decisions/review-so-far.ts'
import { isOwnAdvisee } from '../../store/decisions/committee.ts'
import type { Tx } from '../../store/tables.ts'

export type VoteConflict = 'own-advisee' | 'reviewed-it' | 'declared'

/** Why a member may not vote on an application: advises the applicant, reviewed it, or said so. */
export async function findConflict(
  tx: Tx,
  {
    application,
    memberId,
    review,
    votes,
  }: {
    readonly application: Application
    readonly memberId: string
    readonly review: Pick<ReviewSoFar, 'recommendations'>
    readonly votes: readonly Vote[]
  },
): Promise<VoteConflict | undefined> {
  if (votes.some((vote) => vote.memberId === memberId && vote.vote === 'conflict')) return 'declared'
  if (review.recommendations.some(({ reviewerId }) => reviewerId === memberId)) return 'reviewed-it'
  const isAdvisee = await isOwnAdvisee(tx, { advisorId: memberId, applicantId: application.personId })
  return isAdvisee ? 'own-advisee' : undefined
}
