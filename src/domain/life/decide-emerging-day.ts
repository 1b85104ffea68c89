import { type Day, toDayNumber } from '../../standards/day.ts'
import { dueWarning } from './decide-case-day.ts'

interface EmergingToLookAt {
  readonly validUntil: Day
  readonly warningDays: readonly number[]
  /** The warnings, by their days, that were sent about this last day. */
  readonly warned: readonly number[]
  /** The day of the warning that came after the last day, because none had been sent before. */
  readonly warnedLateOn: Day | undefined
  /** False where staff decide what happens at the end. */
  readonly lapses: boolean
}

type EmergingDay =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'warn'; readonly warning: number }
  | { readonly kind: 'warn-late'; readonly graceDays: number }
  | { readonly kind: 'lapse' }

/**
 * What the system does about an emerging Endorsement on a day: its time is set by the standard (domain: two years), the
 * warnings and the end by the association. It never ends unwarned.
 */
export function decideEmergingDay(
  { validUntil, warningDays, warned, warnedLateOn, lapses }: EmergingToLookAt,
  today: Day,
): EmergingDay {
  if (today <= validUntil) {
    const warning = dueWarning(validUntil, { warningDays, warned }, today)
    return warning === undefined ? { kind: 'nothing' } : { kind: 'warn', warning }
  }
  if (!lapses) return { kind: 'nothing' }
  if (warned.length > 0 || warningDays.length === 0) return { kind: 'lapse' }
  const graceDays = Math.min(...warningDays)
  if (warnedLateOn === undefined) return { kind: 'warn-late', graceDays }
  const since = toDayNumber(today) - toDayNumber(warnedLateOn)
  return since > graceDays ? { kind: 'lapse' } : { kind: 'nothing' }
}
