import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { type Holiday, restsOn } from '../calendar/shift-over-holidays.ts'
import type { Reference } from './reference.ts'

/** A rater who asks to be left until a day has so many days after it, and never more than so many from now. */
export const daysAfterPostponing = 7
export const longestPostponing = 60

type Awaited = Pick<Reference, 'dueOn' | 'postponedTo'> & {
  /** The day of the invitation, in the association's calendar. */
  readonly sentOn: Day
  /** Days for which a reminder has left. */
  readonly reminded: readonly Day[]
  readonly holidays: readonly Holiday[]
}

/**
 * The day for which a reminder is due now, or undefined. Reminders stand some days before the date, and on the day
 * that the rater picked; none before that day, none on the day of the invitation, none while the association rests,
 * and of several that were missed while nothing ran only the latest.
 */
export function decideReminder(
  awaited: Awaited,
  reminderDays: readonly number[],
  today: Day,
): Day | undefined {
  const { dueOn, postponedTo, sentOn, reminded, holidays } = awaited
  if (today > dueOn || restsOn(today, holidays).length > 0) return undefined
  const planned = [
    ...reminderDays.map((days) => toDay(toDayNumber(dueOn) - days)),
    ...(postponedTo === null ? [] : [postponedTo]),
  ]
  const latest = planned
    .filter((day) => day <= today && day > sentOn && (postponedTo === null || day >= postponedTo))
    .toSorted()
    .at(-1)
  if (latest === undefined || reminded.some((day) => day >= latest)) return undefined
  return latest
}

export type Postponing =
  | { readonly allowed: true; readonly dueOn: Day }
  | { readonly allowed: false; readonly reason: 'not-after-today' | 'too-late' }

/** "Ask me later": the rater picks a day, and the date moves where it would be too close. */
export function decidePostponing(dueOn: Day, to: Day, today: Day): Postponing {
  if (to <= today) return { allowed: false, reason: 'not-after-today' }
  if (toDayNumber(to) - toDayNumber(today) > longestPostponing) return { allowed: false, reason: 'too-late' }
  const atLeast = toDay(toDayNumber(to) + daysAfterPostponing)
  return { allowed: true, dueOn: dueOn > atLeast ? dueOn : atLeast }
}
