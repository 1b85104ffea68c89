import { z } from 'zod'
import type { MarkComments } from './read-mark-form.ts'
import { highestOf, type Marks, marksSchema, sumOf } from './rubric.ts'
import { mostPoints, type ScriptBody } from './script.ts'

/** What a script came to, kept as it was decided. */
export const settledMarks = z.strictObject({
  by: z.enum(['mean', 'senior', 'confirmed']),
  total: z.number().min(0),
  marks: marksSchema,
  /** The version of the office's rules that decided. */
  rules: z.int().min(0),
})
export type SettledMarks = z.infer<typeof settledMarks>

export interface Outcome {
  /** From 0 to 1. */
  readonly share: number
  readonly passed: boolean
}

/** Whether the points are enough; a thousandth of a point lost to fractions fails nobody. */
export function judgeOutcome(total: number, body: ScriptBody, passShare: number): Outcome {
  const most = mostPoints(body)
  const share = most === 0 ? 0 : total / most
  return { share, passed: total + 0.001 >= passShare * most }
}

/** What the candidate is told, whatever the result: how each area went, and every comment. */
export interface EssayFeedback {
  readonly areas: readonly { readonly area: string; readonly share: number }[]
  readonly words: readonly string[]
}

/**
 * Comments of one answer stand in the order of the alphabet and say nothing of whose they are; those who were
 * overruled are heard too.
 */
export function writeFeedback(
  { answers }: ScriptBody,
  marks: Marks,
  comments: readonly MarkComments[],
): EssayFeedback {
  const byArea = Map.groupBy(answers, ({ area }) => area)
  return {
    areas: [...byArea].map(([area, within]) => {
      const most = within.reduce((sum, { rubric }) => sum + highestOf(rubric), 0)
      const given = within.reduce((sum, { item }) => sum + sumOf(marks[item] ?? {}), 0)
      return { area, share: most === 0 ? 0 : Math.round((given / most) * 10_000) / 10_000 }
    }),
    words: answers.flatMap(({ item }) =>
      [
        ...new Set(
          comments.map(({ forCandidate }) => forCandidate[item] ?? '').filter((words) => words !== ''),
        ),
      ].toSorted((one, other) => one.localeCompare(other, 'en')),
    ),
  }
}
