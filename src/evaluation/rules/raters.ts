import type { Category } from '../../standards/vocabulary.ts'
import type { ReferenceLine } from '../ledger.ts'

/** The person behind a rating; a rating without a rater is nobody else's. */
export function raterOf(line: ReferenceLine): string | ReferenceLine {
  return line.rater ?? line
}

export function isEndorsed({ entry }: ReferenceLine, categories: readonly Category[]): boolean {
  return categories.some((category) => category === entry.raterEndorsement)
}
