import { toHours } from './hour-units.ts'
import type { Note } from './tally.ts'

/** So many parts of a whole period, such as 2 of 3 years. */
export interface Share {
  readonly of: number
  readonly from: number
}

const unitsPerHundredth = 36_000_000

/**
 * The fraction of a figure that is asked, worked out in whole numbers and rounded down to a hundredth of an hour, so
 * that nobody owes more than the fraction (docs/meaning.md, 14).
 */
export function shareOfHours(hours: number, share: Share | undefined): number {
  if (!share || share.of === share.from) return hours
  const hundredths = BigInt(Math.round(hours * 100))
  return toHours(Number((hundredths * BigInt(share.of)) / BigInt(share.from)) * unitsPerHundredth)
}

/** What a finding says of the fraction; nothing where all is asked, and where no figure is. */
export function shareNote(whole: number, share: Share | undefined): Note[] {
  return whole > 0 && share && share.of !== share.from ? [{ kind: 'share', share, whole }] : []
}
