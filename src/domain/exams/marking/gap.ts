import type { ExamRules } from '../exam-rules.ts'
import { type Marks, totalOf } from './rubric.ts'

/** How far two markers may be apart and still agree: in points over everything, or on any one line of the rubric. */
export type GapRule = ExamRules['gap']

/** How far two markers are. */
interface Gap {
  readonly isTooWide: boolean
  /** In the rule's own measure: over everything, or the widest line. */
  readonly points: number
}

/** How far two sets of marks are apart by the rule. */
export function measureGap(one: Marks, other: Marks, rule: GapRule): Gap {
  const points = rule.over === 'all' ? Math.abs(totalOf(one) - totalOf(other)) : widestLine(one, other)
  return { points, isTooWide: points > rule.points }
}

/** The widest gap between any two of several markers. */
export function widestGap(all: readonly Marks[], rule: GapRule): number {
  const gaps = all.flatMap((one, index) =>
    all.slice(index + 1).map((other) => measureGap(one, other, rule).points),
  )
  return Math.max(0, ...gaps)
}

function widestLine(one: Marks, other: Marks): number {
  return Math.max(
    0,
    ...Object.entries(one).flatMap(([answer, lines]) =>
      Object.entries(lines).map(([line, points]) => Math.abs(points - (other[answer]?.[line] ?? 0))),
    ),
  )
}
