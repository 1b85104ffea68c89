import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { type Holiday, shiftOverHolidays } from '../calendar/shift-over-holidays.ts'

/** An application that waits, as the clock sees it. */
export interface Waiting {
  /** The last day on which it waits. */
  readonly expiresOn: Day
  /** The day on which it came into its state. */
  readonly since: Day
  readonly today: Day
  /** Days before the end on which the applicant is warned, by the association's ways. */
  readonly warningDays: readonly number[]
  /** Which of these warnings about this last day were sent. */
  readonly warned: readonly number[]
  /** Whether the applicant wants no such mail, or nobody can be written to. */
  readonly isStopped: boolean
  readonly holidays: readonly Holiday[]
}

export type ExpiryDecision =
  | { readonly kind: 'nothing' }
  /** `warning`: which one; `lastDay`: the day to name, holidays taken into account. */
  | { readonly kind: 'warn'; readonly warning: number; readonly lastDay: Day }
  /** Nobody was warned in time, as where Attune stood still: the last day moves on. */
  | { readonly kind: 'postpone'; readonly to: Day }
  | { readonly kind: 'expire' }

const nothing: ExpiryDecision = { kind: 'nothing' }

/** What the clock does about an application today: each warning once, the nearest one where several are due, and no end without one. */
export function decideExpiry(waiting: Waiting): ExpiryDecision {
  const { expiresOn, today, warned, isStopped, holidays } = waiting
  const lastDay = shiftOverHolidays(expiresOn, holidays)
  const left = toDayNumber(lastDay) - toDayNumber(today)
  const warnings = usefulWarnings(waiting)
  const isToldEnough = warned.length > 0 || isStopped || warnings.length === 0
  if (!isToldEnough && left < Math.min(...warnings))
    return { kind: 'postpone', to: toDay(toDayNumber(today) + Math.min(...warnings)) }
  if (left < 0) return { kind: 'expire' }
  const due = Math.min(...warnings.filter((days) => left <= days))
  const isDue = Number.isFinite(due) && !isStopped && !warned.some((days) => days <= due)
  return isDue ? { kind: 'warn', warning: due, lastDay } : nothing
}

/** Nobody is warned on the day on which the waiting begins, unless there is no other warning. */
function usefulWarnings({ expiresOn, since, warningDays }: Waiting): readonly number[] {
  const span = toDayNumber(expiresOn) - toDayNumber(since)
  const useful = warningDays.filter((days) => days < span)
  return useful.length > 0 || warningDays.length === 0 ? useful : [Math.min(...warningDays)]
}
