import type { Voting, WaitingDecision } from './load-voting.ts'

/** A decision that waits for its committee, as a list names it. */
export interface NamedWaiting extends Omit<WaitingDecision, 'yetToVote'> {
  readonly applicant: string
  /** Names of the members whose vote is not in. */
  readonly yetToVote: readonly string[]
}

export interface WaitingForCommittee {
  readonly shown: readonly NamedWaiting[]
  /** How many more there are. */
  readonly more: number
  /** How many votes have to be the same. */
  readonly needed: number
}

const mostShown = 10

/** The first of some decisions that wait, with the names of whom they are about and whom they wait for. */
export async function tellWaiting(
  { members, needed }: Voting,
  waiting: readonly WaitingDecision[],
  namesOf: (ids: readonly string[]) => Promise<ReadonlyMap<string, string>>,
  most = mostShown,
): Promise<WaitingForCommittee | null> {
  const first = waiting.slice(0, most)
  if (first.length === 0) return null
  const applicants = await namesOf(first.map(({ personId }) => personId))
  const nameOf = new Map(members.map(({ personId, name }) => [personId, name]))
  const shown = first.map((each) => ({
    ...each,
    applicant: applicants.get(each.personId) ?? '',
    yetToVote: each.yetToVote.map((id) => nameOf.get(id) ?? ''),
  }))
  return { shown, more: waiting.length - first.length, needed }
}
