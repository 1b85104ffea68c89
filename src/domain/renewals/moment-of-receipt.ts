import type { Day } from '../../standards/day.ts'

/** So long what has reached us may wait at our door on a crowded evening before it is looked at. */
const waitAtDoor = 10_000

/**
 * When a renewal counts as handed in: when its request was looked at, whatever its transaction waits for; in the first
 * seconds of a day the evening before, because it may have come then. Nobody is late by our fault (decision 0042).
 */
export function momentOfReceipt(seenAt: Date, dayOf: (instant: Date) => Day): Date {
  const earlier = new Date(seenAt.getTime() - waitAtDoor)
  return dayOf(earlier) === dayOf(seenAt) ? seenAt : earlier
}
