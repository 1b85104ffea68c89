import type { Application } from '../../domain/applications/application.ts'
import { type CommitteeStanding, standCommittee } from '../../domain/decisions/stand-committee.ts'
import { type KeptVote, listCommittee, listVotes } from '../../store/decisions/committee.ts'
import type { Tx } from '../../store/tables.ts'
import { asAssociation } from './as-association.ts'
import { findVoteConflicts, type VoteConflict } from './find-conflict.ts'

export interface CommitteeMember {
  readonly personId: string
  readonly name: string
  /** Why this member may not vote on the applicant. */
  readonly conflict: VoteConflict | null
}

/** The committee as it stands about the decision that comes next. */
export interface Committee extends CommitteeStanding {
  readonly decisionNumber: number
  readonly needed: number
  readonly members: readonly CommitteeMember[]
  /** All votes given about it, earlier ones of the same member too. */
  readonly votes: readonly KeptVote[]
}

interface Asked {
  readonly application: Pick<Application, 'id' | 'associationId' | 'personId'>
  readonly decisionNumber: number
  readonly needed: number
}

/** Loaded in the association's name, so that every member is counted whoever asks: `asAssociation` says what that takes. */
export function loadCommittee(
  tx: Tx,
  actorId: string,
  { application, decisionNumber, needed }: Asked,
): Promise<Committee> {
  const { id, associationId, personId } = application
  return asAssociation(tx, actorId, async () => {
    const [sitting, all] = await Promise.all([listCommittee(tx, associationId), listVotes(tx, id)])
    const votes = all.filter((vote) => vote.decisionNumber === decisionNumber)
    const about = { id, personId, votes }
    const conflictOf = await findVoteConflicts(tx, associationId, [about], sitting)
    const members = sitting.map((member) => ({
      personId: member.personId,
      name: member.name,
      conflict: conflictOf(about, member.personId) ?? null,
    }))
    const standing = standCommittee({
      members: members.map((member) => member.personId),
      barred: new Set(members.filter(({ conflict }) => conflict).map((member) => member.personId)),
      ...{ votes, needed },
    })
    return { ...standing, decisionNumber, needed, members, votes }
  })
}
