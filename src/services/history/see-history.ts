import type { Application } from '../../domain/applications/application.ts'
import type { Vote } from '../../domain/decisions/count-votes.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type KeptVote, listCommitteeIds, listVotes } from '../../store/decisions/committee.ts'
import { listDecisions } from '../../store/decisions/decisions.ts'
import { type Association, getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import {
  listHistory,
  listOpenHistory,
  type OpenEvent,
  type RecordedEvent,
} from '../../store/record/list-history.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { together } from '../../store/together.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** A vote, and what it was before where it was changed. */
export interface VoteInHistory {
  readonly vote: Vote['vote']
  readonly before: Vote['vote'] | null
}

export interface OwnHistory {
  readonly application: Application
  readonly association: Association
  readonly events: readonly OpenEvent[]
}

export interface StaffHistory extends Omit<OwnHistory, 'events'> {
  readonly applicantName: string
  readonly events: readonly StaffEvent[]
}

/** With what was voted, where it is a vote of the committee that the asker may read. */
export interface StaffEvent extends RecordedEvent {
  readonly voted?: VoteInHistory
}

/** What happened to an application of one's own, as far as one may know it: nothing of the rest, not even that it is. */
export function seeOwnHistory(db: Db, actor: SignedIn, applicationId: string): Promise<OwnHistory | Stopped> {
  const wish = { actor, action: 'change-application', applicationId } as const
  return enterApplication(db, wish, (tx, application) =>
    together({
      application,
      association: getAssociation(tx, application.associationId),
      events: listOpenHistory(tx, { applicationId, personId: actor.id }),
    }),
  )
}

/** Everything that was recorded of an application, for the staff who process it. */
export function seeStaffHistory(
  db: Db,
  actor: SignedIn,
  place: { readonly applicationId: string; readonly associationId: string },
): Promise<StaffHistory | Stopped> {
  return enterApplication(db, { actor, action: 'process-application', ...place }, (tx, application) =>
    together({
      application,
      association: getAssociation(tx, application.associationId),
      applicantName: findPersonName(tx, application.personId).then((person) => person?.name ?? ''),
      events: listStaffHistory(tx, application, actor.id),
    }),
  )
}

/**
 * What was recorded of an application, or the last of it, with the votes of its committee. A member does not learn here
 * what others voted before the own vote is in.
 */
export async function listStaffHistory(
  tx: Tx,
  application: Application,
  actorId: string,
  most?: number,
): Promise<StaffEvent[]> {
  const events = await listHistory(tx, application.id, most)
  if (!events.some(({ kind }) => kind === 'committee-voted')) return events
  const [votes, [latest], { decision }, members] = await Promise.all([
    listVotes(tx, application.id),
    listDecisions(tx, application.id),
    loadPolicy(tx, application.associationId),
    listCommitteeIds(tx, application.associationId),
  ])
  const coming = (latest?.number ?? 0) + 1
  const isOpen = decision.by === 'committee' && application.state === 'in-review'
  const hasVoted = votes.some((vote) => vote.memberId === actorId && vote.decisionNumber === coming)
  const hidden = isOpen && members.includes(actorId) && !hasVoted ? coming : undefined
  return events.map((event) => {
    if (event.kind !== 'committee-voted' || event.facts.decision === hidden) return event
    const voted = findVote(votes, event)
    return voted ? { ...event, voted } : event
  })
}

function findVote(votes: readonly KeptVote[], { actorId, facts }: RecordedEvent): VoteInHistory | undefined {
  const own = votes.filter((vote) => vote.memberId === actorId && vote.decisionNumber === facts.decision)
  const given = own.find(({ number }) => number === facts.vote)
  const before = own.find(({ number }) => number + 1 === facts.vote)
  return given && { vote: given.vote, before: before?.vote ?? null }
}
