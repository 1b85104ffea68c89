import { type GapRule, measureGap, widestGap } from './gap.ts'
import { type Marks, totalOf } from './rubric.ts'

/** What is in for one script. */
export interface GivenMarks {
  /** Of the markers who do not see each other, as many as are in. */
  readonly markers: readonly Marks[]
  /** Of the senior marker, who sees the others' marks without their names. */
  readonly senior: Marks | null
}

export interface MarkingRule {
  readonly markers: number
  readonly gap: GapRule
}

export type Settled =
  | { readonly state: 'being-marked' }
  /** Too far apart: a senior marker decides. */
  | { readonly state: 'to-adjudicate'; readonly gap: number }
  | {
      readonly state: 'settled'
      readonly by: 'mean' | 'senior'
      readonly total: number
      readonly marks: Marks
    }

/**
 * Who decides: while somebody has still to mark, nobody; where all agree within the gap, their mean; otherwise
 * the senior marker, whose mark stands alone.
 */
export function settleMarks({ markers, senior }: GivenMarks, rule: MarkingRule): Settled {
  if (senior) return { state: 'settled', by: 'senior', total: totalOf(senior), marks: senior }
  if (markers.length < rule.markers) return { state: 'being-marked' }
  const gap = widestGap(markers, rule.gap)
  if (gap > rule.gap.points) return { state: 'to-adjudicate', gap }
  const marks = meanOf(markers)
  return { state: 'settled', by: 'mean', total: totalOf(marks), marks }
}

/** Line by line, so that the mean of the totals is the total of the means. */
export function meanOf(markers: readonly Marks[]): Marks {
  const [first = {}] = markers
  return Object.fromEntries(
    Object.entries(first).map(([answer, lines]) => [
      answer,
      Object.fromEntries(
        Object.keys(lines).map((line) => [
          line,
          markers.reduce((sum, marks) => sum + (marks[answer]?.[line] ?? 0), 0) / markers.length,
        ]),
      ),
    ]),
  )
}

/** What a re-mark comes to: a fresh mark within the gap confirms the result, beyond it a senior decides. */
type Remarked =
  | { readonly state: 'to-adjudicate'; readonly gap: number }
  | {
      readonly state: 'settled'
      readonly by: 'confirmed' | 'senior'
      readonly total: number
      readonly marks: Marks
    }

/** Asking again costs nobody a point: a lower mark leaves the result as it was. */
export function settleRemark(
  {
    released,
    fresh,
    senior,
  }: { readonly released: Marks; readonly fresh: Marks; readonly senior: Marks | null },
  rule: GapRule,
): Remarked {
  const before = totalOf(released)
  if (senior) {
    const isHigher = totalOf(senior) > before
    const marks = isHigher ? senior : released
    return { state: 'settled', by: 'senior', total: totalOf(marks), marks }
  }
  const { isTooWide, points } = measureGap(released, fresh, rule)
  if (isTooWide) return { state: 'to-adjudicate', gap: points }
  return { state: 'settled', by: 'confirmed', total: before, marks: released }
}
