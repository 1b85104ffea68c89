import type { Vote } from '../../domain/decisions/count-votes.ts'
import type { DetectedKind } from '../../domain/reviews/conflicts.ts'
import { usualProfile } from '../../domain/reviews/reviewer-profile.ts'
import { listReviewsOfMany } from '../../store/reviews/reviews.ts'
import type { Tx } from '../../store/tables.ts'
import { findConflicts } from '../reviews/find-conflicts.ts'

export type VoteConflict = DetectedKind | 'reviewed-it' | 'declared'

export interface VotedOn {
  readonly id: string
  readonly personId: string
  readonly votes: readonly Vote[]
}

interface Voter {
  readonly personId: string
  readonly name: string
  readonly email: string
}

/**
 * Why each member may not vote on each application, where there is a reason: said so, reviewed it in whatever round, or
 * has one of the conflicts of a reviewer. The scope is the association's own, as a member may not see what tells of it.
 */
export async function findVoteConflicts(
  tx: Tx,
  associationId: string,
  applications: readonly VotedOn[],
  members: readonly Voter[],
): Promise<(application: VotedOn, memberId: string) => VoteConflict | undefined> {
  if (applications.length === 0 || members.length === 0) return () => undefined
  const listed = members.map((member) => ({ ...member, profile: usualProfile, version: 0, pauses: [] }))
  const [reviews, found] = await Promise.all([
    listReviewsOfMany(
      tx,
      applications.map(({ id }) => id),
    ),
    findConflicts(tx, associationId, applications, listed),
  ])
  const reviewed = new Set(
    reviews
      .filter(({ state }) => state === 'recommended')
      .map(({ applicationId, reviewerId }) => `${applicationId} ${reviewerId}`),
  )
  return ({ id, votes }, memberId) => {
    if (votes.some((vote) => vote.memberId === memberId && vote.vote === 'conflict')) return 'declared'
    return reviewed.has(`${id} ${memberId}`) ? 'reviewed-it' : found(id).get(memberId)?.[0]
  }
}
