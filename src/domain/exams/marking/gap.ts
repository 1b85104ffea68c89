import { z } from 'zod'
import { type Marks, totalOf } from './rubric.ts'

/** How far two markers may be apart: in points over everything, or on any one line of the rubric. */
export const gapRule = z.strictObject({
  over: z.enum(['all', 'line']),
  /** The most that is still agreement. */
  points: z.number().min(0).max(1000),
})
export type GapRule = z.infer<typeof gapRule>

/** Where two markers are too far apart. */
export interface Gap {
  readonly isTooWide: boolean
  /** In the rule's own measure: over everything, or the widest line. */
  readonly points: number
}

/** How far two sets of marks are apart by the rule. */
export function measureGap(one: Marks, other: Marks, rule: GapRule): Gap {
  const points = rule.over === 'all' ? Math.abs(totalOf(one) - totalOf(other)) : widestLine(one, other)
  return { points, isTooWide: points > rule.points }
}

function widestLine(one: Marks, other: Marks): number {
  return Math.max(
    0,
    ...Object.entries(one).flatMap(([answer, lines]) =>
      Object.entries(lines).map(([line, points]) => Math.abs(points - (other[answer]?.[line] ?? 0))),
    ),
  )
}
