import type { Day } from '../standards/day.ts'

/** Where most associations live; one that does not says so. */
export const usualTimeZone = 'America/New_York'

const zones = new Map<string, Intl.DateTimeFormat>()

/** The calendar day of an instant where an association lives. */
export function dayIn(instant: Date, timeZone = usualTimeZone): Day {
  const known = zones.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  zones.set(timeZone, known)
  return known.format(instant)
}

/** The latest of the days that it is at an instant where somebody applies: what lies after it has begun nowhere there. */
export function latestDayIn(instant: Date, timeZones: readonly string[]): Day {
  const [latest] = timeZones
    .map((zone) => dayIn(instant, zone))
    .toSorted()
    .toReversed()
  return latest ?? dayIn(instant)
}
