import type { Category } from '../../standards/vocabulary.ts'
import type { Context } from '../context.ts'
import type { ReferenceLine } from '../ledger.ts'

/** The person behind a rating; a rating without a rater is nobody else's. */
export function raterOf(line: ReferenceLine): string | ReferenceLine {
  return line.rater ?? line
}

/** Ratings of raters whom the association has not looked up; they count as endorsed once it knows. */
export function doubtfulRaters({
  ledger,
  unconfirmed,
}: Pick<Context, 'ledger' | 'unconfirmed'>): readonly ReferenceLine[] {
  return unconfirmed ? ledger.references.filter(({ name }) => unconfirmed.has(name)) : []
}

/** The ratings that count as by an endorsed rater: those of a category asked for, and doubts taken as settled well. */
export function endorsedAmong(
  categories: readonly Category[],
  { accepted }: Pick<Context, 'accepted'>,
): (line: ReferenceLine) => boolean {
  return (line) => categories.length > 0 && (isEndorsed(line, categories) || accepted.has(line))
}

export function isEndorsed({ entry }: ReferenceLine, categories: readonly Category[]): boolean {
  return categories.some((category) => category === entry.raterEndorsement)
}
