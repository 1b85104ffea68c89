import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { dayIn } from '../day-in.ts'

const hour = 60 * 60 * 1_000
const minute = 60 * 1_000

/** The first moment of a calendar day where an association lives, to the minute. */
export function beginOfDay(day: Day, timeZone: string): Date {
  // Midnight in UTC is at most 14 hours after the day began there and at most 12 hours before.
  let at = Date.parse(`${day}T00:00:00Z`) - 15 * hour
  while (dayIn(new Date(at + hour), timeZone) < day) at += hour
  while (dayIn(new Date(at), timeZone) < day) at += minute
  return new Date(at)
}

/** Its last second. */
export function endOfDay(day: Day, timeZone: string): Date {
  return new Date(beginOfDay(toDay(toDayNumber(day) + 1), timeZone).getTime() - 1_000)
}
