import type { Application } from '../../domain/applications/application.ts'
import { countVotes, type VoteCount } from '../../domain/decisions/count-votes.ts'
import { type KeptVote, listCommittee, listVotes } from '../../store/decisions/committee.ts'
import type { Tx } from '../../store/tables.ts'

/** The committee as it stands about the decision that comes next. */
export interface Committee extends VoteCount {
  readonly decisionNumber: number
  readonly needed: number
  readonly members: readonly { readonly personId: string; readonly name: string | null }[]
  /** All votes given, earlier ones of the same member too. */
  readonly votes: readonly KeptVote[]
}

export async function loadCommittee(
  tx: Tx,
  { id, associationId }: Application,
  decisionNumber: number,
  needed: number,
): Promise<Committee> {
  const members = await listCommittee(tx, associationId)
  const votes = await listVotes(tx, id, decisionNumber)
  const counted = countVotes(votes, new Set(members.map(({ personId }) => personId)), needed)
  return { ...counted, decisionNumber, needed, members, votes }
}
