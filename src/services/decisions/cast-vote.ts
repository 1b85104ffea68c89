import type { Application } from '../../domain/applications/application.ts'
import type { DecisionOutcome } from '../../domain/decisions/outcome.ts'
import { NotFound } from '../../domain/errors.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { insertVote } from '../../store/decisions/committee.ts'
import { listDecisions, lockDecisions } from '../../store/decisions/decisions.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import type { VoteConflict } from './find-conflict.ts'
import { type Committee, loadCommittee } from './load-committee.ts'
import type { DecisionMeans } from './means.ts'
import type { Decider } from './prepare-decision.ts'

export interface VoteGiven {
  readonly vote: DecisionOutcome | 'conflict'
  /** For the committee and staff only. */
  readonly words: string
  /** The decision that the vote is about, as the page named it. */
  readonly decisionNumber: number
}

export type VoteCast =
  | { readonly cast: true }
  | { readonly cast: false; readonly reason: 'no-committee' | 'not-a-member' | 'moved-on' | VoteConflict }

/** A member's vote; a later one of the same member takes its place in the count, and both are kept. */
export function castVote(
  { db }: Pick<DecisionMeans, 'db'>,
  { actor, associationId, applicationId, now }: Omit<Decider, 'dayOf'>,
  given: VoteGiven,
) {
  const wish = { actor, action: 'decide-application', applicationId, associationId } as const
  return enterApplication(db, wish, async (tx): Promise<VoteCast> => {
    await lockDecisions(tx, applicationId)
    const application = await findApplication(tx, applicationId)
    if (!application) throw new NotFound()
    const looked = await lookAtVote(tx, { application, memberId: actor.id, given })
    if ('reason' in looked) return { cast: false, reason: looked.reason }
    const number = looked.votes.filter(({ memberId }) => memberId === actor.id).length + 1
    await insertVote(tx, { ...given, applicationId, associationId, memberId: actor.id, number, at: now })
    await appendRecord(tx, {
      at: now,
      kind: 'committee-voted',
      subjectId: application.personId,
      applicationId,
      isOpen: false,
      facts: { decision: given.decisionNumber, vote: number },
    })
    return { cast: true }
  })
}

interface Voting {
  readonly application: Application
  readonly memberId: string
  readonly given: VoteGiven
}

/** The committee as it stands, or why this member's vote cannot be taken. */
async function lookAtVote(
  tx: Tx,
  { application, memberId, given }: Voting,
): Promise<Committee | Pick<Extract<VoteCast, { cast: false }>, 'reason'>> {
  const { decision: policy } = await loadPolicy(tx, application.associationId)
  if (policy.by !== 'committee') return { reason: 'no-committee' }
  const decisionNumber = ((await listDecisions(tx, application.id))[0]?.number ?? 0) + 1
  if (application.state !== 'in-review' || decisionNumber !== given.decisionNumber)
    return { reason: 'moved-on' }
  const asked = { application, decisionNumber, needed: policy.committeeVotes }
  const committee = await loadCommittee(tx, memberId, asked)
  const member = committee.members.find(({ personId }) => personId === memberId)
  if (!member) return { reason: 'not-a-member' }
  return member.conflict ? { reason: member.conflict } : committee
}
