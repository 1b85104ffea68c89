import type { Day } from '../../standards/day.ts'
import type { DecisionOutcome } from '../decisions/outcome.ts'
import type { AppealState } from './appeal-steps.ts'

interface AppealableDecision {
  readonly outcome: DecisionOutcome
  /** The last day of an appeal. */
  readonly appealUntil: Day | null
}

/** Whether the applicant may appeal: against the latest decision, while it is a deferral, in time, and once. */
export function mayAppeal(
  latest: AppealableDecision | undefined,
  appealsAgainstIt: readonly { readonly state: AppealState }[],
  today: Day,
): boolean {
  if (latest?.outcome !== 'deferred' || latest.appealUntil === null) return false
  return today <= latest.appealUntil && appealsAgainstIt.every(({ state }) => state === 'withdrawn')
}
