/** What one candidate answered: whether each item was right, by item. */
export type Answered = Readonly<Record<string, boolean>>

export interface ItemFigures {
  readonly item: string
  /** How many answered it, or had it before them. */
  readonly count: number
  /** The share that had it right: high is easy. */
  readonly difficulty: number
  /** Null where everybody, or nobody, had it right, or all others were answered alike. */
  readonly discrimination: number | null
}

/**
 * Difficulty is the share of right answers. Discrimination is the point-biserial correlation between the item and
 * the score on all other items, so that an item does not correlate with itself: Henrysson, "Correction of
 * item-total correlations in item analysis", Psychometrika 28 (1963), 211-218.
 */
export function measureItems(candidates: readonly Answered[]): ItemFigures[] {
  const items = [...new Set(candidates.flatMap((answered) => Object.keys(answered)))].toSorted()
  return items.map((item) => {
    const seen = candidates.filter((answered) => answered[item] !== undefined)
    const right = seen.map((answered) => (answered[item] ? 1 : 0))
    const rest = seen.map((answered) => restOf(answered, item))
    return {
      item,
      count: seen.length,
      difficulty: mean(right),
      discrimination: correlate(right, rest),
    }
  })
}

/** As a share, so that forms of different length stand beside each other. */
function restOf(answered: Answered, item: string): number {
  const others = Object.entries(answered).filter(([other]) => other !== item)
  return others.length === 0 ? 0 : others.filter(([, isRight]) => isRight).length / others.length
}

/** Pearson's r; null where one of the two does not vary. */
export function correlate(one: readonly number[], other: readonly number[]): number | null {
  const [middle, otherMiddle] = [mean(one), mean(other)]
  let [both, square, otherSquare] = [0, 0, 0]
  one.forEach((value, index) => {
    const [from, otherFrom] = [value - middle, (other[index] ?? 0) - otherMiddle]
    both += from * otherFrom
    square += from * from
    otherSquare += otherFrom * otherFrom
  })
  const spread = Math.sqrt(square * otherSquare)
  if (spread < 1e-12) return null
  return Math.max(-1, Math.min(1, both / spread))
}

export function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length
}
