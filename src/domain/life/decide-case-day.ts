import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { LifeCase } from './life-case.ts'

interface CaseToLookAt extends Pick<LifeCase, 'state' | 'kind' | 'from' | 'until' | 'begunOn'> {
  readonly warningDays: readonly number[]
  /** The warnings, by their days, that were sent about this last day. */
  readonly warned: readonly number[]
  /** Whether something is lost at the end, so that nobody comes to it unwarned. */
  readonly isLossy: boolean
}

type CaseDay =
  | { readonly kind: 'nothing' }
  /** The Endorsements are made inactive. */
  | { readonly kind: 'begin' }
  | { readonly kind: 'warn'; readonly warning: number }
  /** Nobody was warned in time, as where Attune stood still: the last day moves on. */
  | { readonly kind: 'postpone'; readonly to: Day }
  | { readonly kind: 'end' }

/** What the system does about a granted case on a day. Its last day is still part of it. */
export function decideCaseDay(
  { state, kind, from, until, begunOn, warningDays, warned, isLossy }: CaseToLookAt,
  today: Day,
): CaseDay {
  if (state !== 'granted') return { kind: 'nothing' }
  if (today > until && isLossy && warned.length === 0 && warningDays.length > 0)
    return { kind: 'postpone', to: toDay(toDayNumber(today) + Math.min(...warningDays)) }
  if (today > until) return { kind: 'end' }
  if (kind === 'inactive' && begunOn === null && from <= today) return { kind: 'begin' }
  const warning = dueWarning(until, { warningDays, warned }, today)
  return warning === undefined || today < from ? { kind: 'nothing' } : { kind: 'warn', warning }
}

/** The warning that is due: the latest whose day has come, unless it or a later one was sent. */
export function dueWarning(
  lastDay: Day,
  { warningDays, warned }: Pick<CaseToLookAt, 'warningDays' | 'warned'>,
  today: Day,
): number | undefined {
  const left = toDayNumber(lastDay) - toDayNumber(today)
  const reached = warningDays.filter((days) => left <= days)
  if (reached.length === 0 || left < 0) return undefined
  const due = Math.min(...reached)
  return warned.some((days) => days <= due) ? undefined : due
}
