import type { DecisionOutcome } from './outcome.ts'

/** A vote of a committee; `conflict` says that the member has too much to do with the applicant to vote. */
export interface Vote {
  readonly memberId: string
  /** Counted up for each member; the latest counts. */
  readonly number: number
  readonly vote: DecisionOutcome | 'conflict'
}

export interface VoteCount {
  readonly counts: ReadonlyMap<DecisionOutcome, number>
  /** What so many members agree on; null until then. */
  readonly agreed: DecisionOutcome | null
}

/** Counts the latest vote of each member who may vote; a member who once named a conflict votes no more. */
export function countVotes(votes: readonly Vote[], members: ReadonlySet<string>, needed: number): VoteCount {
  const latest = new Map<string, Vote>()
  const inConflict = new Set(votes.filter(({ vote }) => vote === 'conflict').map(({ memberId }) => memberId))
  for (const vote of votes) {
    const before = latest.get(vote.memberId)
    if (!before || before.number < vote.number) latest.set(vote.memberId, vote)
  }
  const counts = new Map<DecisionOutcome, number>()
  for (const { memberId, vote } of latest.values())
    if (vote !== 'conflict' && members.has(memberId) && !inConflict.has(memberId))
      counts.set(vote, (counts.get(vote) ?? 0) + 1)
  const most = Math.max(0, ...counts.values())
  const leading = [...counts].filter(([, count]) => count === most)
  const [first] = leading
  return { counts, agreed: first && leading.length === 1 && most >= needed ? first[0] : null }
}
