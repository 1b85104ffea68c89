import { countVotes, type Vote, type VoteCount } from './count-votes.ts'

export interface CommitteeStanding extends VoteCount {
  /**
   * `waits` for votes; all have voted and it is a `tie`, or they are too far `apart` for any outcome to have enough
   * votes; or there are `too-few` who may vote for anything to be agreed on.
   */
  readonly stands: 'agreed' | 'waits' | 'tie' | 'apart' | 'too-few'
  /** Members who may vote on this applicant, in the order given. */
  readonly mayVote: readonly string[]
  /** Those of them whose vote is not in. */
  readonly yetToVote: readonly string[]
}

interface Sitting {
  readonly members: readonly string[]
  /** Members who have too much to do with the applicant to vote. */
  readonly barred: ReadonlySet<string>
  readonly votes: readonly Vote[]
  /** How many have to say the same. */
  readonly needed: number
}

/** How a committee stands about one decision, and whom it waits for. Nobody has a casting vote: a tie decides nothing. */
export function standCommittee({ members, barred, votes, needed }: Sitting): CommitteeStanding {
  const count = countVotes(votes, new Set(members), needed)
  const declared = new Set(votes.filter(({ vote }) => vote === 'conflict').map(({ memberId }) => memberId))
  const voted = new Set(votes.map(({ memberId }) => memberId))
  const mayVote = members.filter((id) => !declared.has(id) && (voted.has(id) || !barred.has(id)))
  const yetToVote = mayVote.filter((id) => !voted.has(id))
  return { ...count, mayVote, yetToVote, stands: nameStanding(count, mayVote, yetToVote, needed) }
}

function nameStanding(
  { agreed, counts }: VoteCount,
  mayVote: readonly string[],
  yetToVote: readonly string[],
  needed: number,
): CommitteeStanding['stands'] {
  if (agreed) return 'agreed'
  if (mayVote.length < needed) return 'too-few'
  if (yetToVote.length > 0) return 'waits'
  const most = Math.max(0, ...counts.values())
  return [...counts.values()].filter((count) => count === most).length > 1 ? 'tie' : 'apart'
}
