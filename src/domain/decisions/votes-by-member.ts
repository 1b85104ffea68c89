import type { Vote } from './count-votes.ts'

/** All votes of one member about one decision. */
export interface MemberVotes<Given extends Vote> {
  readonly latest: Given
  /** What it was before, the one right before the latest first. */
  readonly earlier: readonly Given[]
}

/** Votes by member, in the order in which each voted first: a vote that was changed is one vote. */
export function votesByMember<Given extends Vote>(votes: readonly Given[]): MemberVotes<Given>[] {
  return [...Map.groupBy(votes, ({ memberId }) => memberId).values()].flatMap((given) => {
    const [latest, ...earlier] = given.toSorted((one, other) => other.number - one.number)
    return latest ? [{ latest, earlier }] : []
  })
}
