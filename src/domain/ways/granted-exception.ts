import type { FindingException, RequirementException } from '../../evaluation/exception.ts'
import type { Day } from '../../standards/day.ts'

/** What an association excused in an application, as staff granted it and maybe ended it. */
export interface GrantedException {
  readonly id: string
  readonly requirement: string
  /** Null where the whole requirement is waived. */
  readonly figure: number | null
  readonly reason: string
  readonly decidedBy: string
  readonly decidedOn: Day
  readonly expiresOn: Day
  readonly grantedBy: string
  readonly grantedAt: Date
  readonly end: { readonly reason: string; readonly by: string; readonly at: Date } | null
}

export type ExceptionHolding = 'inForce' | 'notYet' | 'expired' | 'ended'

/** How an exception stands on a day. */
export function holdingOf(
  { end, decidedOn, expiresOn }: Pick<GrantedException, 'end' | 'decidedOn' | 'expiresOn'>,
  today: Day,
): ExceptionHolding {
  if (end) return 'ended'
  if (decidedOn > today) return 'notYet'
  return expiresOn < today ? 'expired' : 'inForce'
}

/** What enters an evaluation: all that nobody ended. Whether the days fit is for the evaluation to say. */
export function exceptionsToApply(granted: readonly GrantedException[]): RequirementException[] {
  return granted
    .filter(({ end }) => end === null)
    .map((each) => ({ requirement: each.requirement, exception: toFinding(each) }))
}

function toFinding({ figure, reason, decidedBy, decidedOn, expiresOn }: GrantedException): FindingException {
  const decided = { reason, decidedBy, decidedOn, expiresOn }
  return figure === null ? { kind: 'waived', ...decided } : { kind: 'other-figure', figure, ...decided }
}
