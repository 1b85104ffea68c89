import type { Day } from '../../../standards/day.ts'

/** An hour of the day (UTC) so many days before a day. */
export function daysBefore(day: Day, days: number, hour: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) + (hour - days * 24) * 60 * 60_000)
}
