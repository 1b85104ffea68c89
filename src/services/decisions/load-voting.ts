import { type CommitteeStanding, standCommittee } from '../../domain/decisions/stand-committee.ts'
import { listCommittee } from '../../store/decisions/committee.ts'
import { listPendingDecisions, type PendingDecision } from '../../store/decisions/pending-decisions.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { asAssociation } from './as-association.ts'
import { findVoteConflicts } from './find-conflict.ts'

/** Somebody on the committee, as jobs and lists know it. */
export interface SittingMember {
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly since: Date
}

/** A decision that waits for its committee. */
export interface WaitingDecision extends Omit<PendingDecision, 'votes'>, CommitteeStanding {
  /** Members whose latest vote is in, those who may not vote left out. */
  readonly voted: readonly string[]
}

export interface Voting {
  readonly members: readonly SittingMember[]
  /** What no committee agrees on yet, what has waited longest first. */
  readonly waiting: readonly WaitingDecision[]
  /** How many votes have to be the same. */
  readonly needed: number
}

/** Conflicts are looked for this far, so that a list costs the same however much waits. */
const mostLookedAt = 100

/** What waits for the committee of an association, and for whom; undefined where no committee decides. */
export async function loadVoting(
  tx: Tx,
  associationId: string,
  actorId: string | null,
): Promise<Voting | undefined> {
  const { decision, review } = await loadPolicy(tx, associationId)
  if (decision.by !== 'committee') return undefined
  const needed = decision.committeeVotes
  return asAssociation(tx, actorId, async () => {
    const [members, pending] = await Promise.all([
      listCommittee(tx, associationId),
      listPendingDecisions(tx, associationId, review),
    ])
    const ids = members.map(({ personId }) => personId)
    const stand = (votes: PendingDecision['votes'], barred: readonly string[]) =>
      standCommittee({ members: ids, barred: new Set(barred), votes, needed })
    const open = pending.filter(({ votes }) => stand(votes, []).agreed === null)
    const conflictOf = await findVoteConflicts(tx, associationId, open.slice(0, mostLookedAt), members)
    const waiting = open.map(({ votes, ...application }) => {
      const barred = ids.filter((id) => conflictOf({ ...application, votes }, id))
      const standing = stand(votes, barred)
      const voted = standing.mayVote.filter((id) => !standing.yetToVote.includes(id))
      return { ...application, ...standing, voted }
    })
    return { members, waiting, needed }
  })
}

/** Of what waits, that which a member may vote on and has not. */
export function waitingFor({ waiting }: Voting, memberId: string): readonly WaitingDecision[] {
  return waiting.slice(0, mostLookedAt).filter(({ yetToVote }) => yetToVote.includes(memberId))
}
