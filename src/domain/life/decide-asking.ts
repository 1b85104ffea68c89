import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { LifePolicy } from '../policy/life-policy.ts'
import type { CaseKind } from './life-case.ts'

export interface CaseWish {
  readonly kind: CaseKind
  readonly from: Day
  readonly until: Day
}

export type CaseFault =
  | { readonly field: 'until'; readonly code: 'ends-before' }
  | { readonly field: 'from'; readonly code: 'too-soon' | 'too-long-ago'; readonly day: Day }
  | { readonly field: 'until'; readonly code: 'too-long'; readonly day: Day }

/** A birth or an illness is not announced; but what is longer over than this is a matter for a call. */
const mostMonthsBack = 12

/** Why a time cannot be asked for as it was typed; empty where it can. */
export function faultsOfCase(
  { kind, from, until }: CaseWish,
  policy: Pick<LifePolicy, 'longestInactiveMonths' | 'longestLeaveMonths' | 'noticeDays'>,
  today: Day,
): CaseFault[] {
  if (until < from) return [{ field: 'until', code: 'ends-before' }]
  const faults: CaseFault[] = []
  const earliest = earliestStart(kind, policy, today)
  if (from < earliest)
    faults.push({ field: 'from', code: kind === 'inactive' ? 'too-soon' : 'too-long-ago', day: earliest })
  const last = lastDayFrom(kind, policy, from)
  if (until > last) faults.push({ field: 'until', code: 'too-long', day: last })
  return faults
}

/** Notice is asked only where somebody plans to be inactive; the other kinds happen to people. */
function earliestStart(kind: CaseKind, { noticeDays }: Pick<LifePolicy, 'noticeDays'>, today: Day): Day {
  const now = toDayNumber(today)
  return toDay(kind === 'inactive' ? now + noticeDays : addMonths(now, -mostMonthsBack))
}

/** The last day that may be granted for a time that begins on a day. */
export function lastDayFrom(
  kind: CaseKind,
  {
    longestInactiveMonths,
    longestLeaveMonths,
  }: Pick<LifePolicy, 'longestInactiveMonths' | 'longestLeaveMonths'>,
  from: Day,
): Day {
  const months = kind === 'inactive' ? longestInactiveMonths : longestLeaveMonths
  return toDay(addMonths(toDayNumber(from), months) - 1)
}
