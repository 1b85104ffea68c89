import { addMonths, isDay, toDayNumber } from '../../standards/day.ts'
import type { AssociationPolicy } from './association-policy.ts'
import type { PolicyPart } from './setting.ts'

/** Two settings that cannot both hold, or one that names what there is not; at the field that has to be mended. */
export type Contradiction = { readonly field: string } & (
  | { readonly reason: 'no-such-day' | 'no-warning' }
  | { readonly reason: 'decided-before-review'; readonly days: number }
  /** `days`: the span in which the reminder has to fall, of which it comes too early. */
  | { readonly reason: 'warned-too-early' | 'reminded-too-early'; readonly days: number }
)

type Rules = {
  readonly [Part in PolicyPart]?: (settings: AssociationPolicy[Part]) => readonly Contradiction[]
}

/** A year without a leap day, from the shortest month on: the fewest days that so many months have. */
const shortest = toDayNumber('2001-02-01')

const rules: Rules = {
  applications({ expiresAfterMonths, warningDays }) {
    const days = addMonths(shortest, expiresAfterMonths) - shortest
    if (warningDays.length === 0) return [{ field: 'warningDays', reason: 'no-warning' }]
    return early('warningDays', 'warned-too-early', warningDays, days)
  },
  membership: ({ cutOff }) =>
    // Of a leap year, so that February 29 is a day as well.
    cutOff === null || isDay(`2000-${cutOff}`) ? [] : [{ field: 'cutOff', reason: 'no-such-day' }],
  references: ({ answerDays, reminderDays }) =>
    early('reminderDays', 'reminded-too-early', reminderDays, answerDays),
  review: ({ reviewDays, reminderDays }) =>
    early('reminderDays', 'reminded-too-early', reminderDays, reviewDays),
  calendar: ({ reviewAfterDays: days, decisionAfterDays }) =>
    decisionAfterDays < days ? [{ field: 'decisionAfterDays', reason: 'decided-before-review', days }] : [],
  audits: ({ evidenceDays, remindDays }) =>
    early('remindDays', 'reminded-too-early', [remindDays], evidenceDays),
}

/**
 * What of a part contradicts itself. Asked where a part is saved and not where a kept one is read, so that what was
 * saved before these rules stays readable.
 */
export function findContradictions<Part extends PolicyPart>(
  part: Part,
  settings: AssociationPolicy[Part],
): readonly Contradiction[] {
  return rules[part]?.(settings) ?? []
}

function early(
  field: string,
  reason: 'warned-too-early' | 'reminded-too-early',
  before: readonly number[],
  days: number,
): readonly Contradiction[] {
  return before.some((each) => each >= days) ? [{ field, reason, days }] : []
}
