import { z } from 'zod'

/** One of the written levels of a line: what an answer at that level does. */
const level = z.strictObject({ points: z.int().min(0).max(100), text: z.string().min(1).max(1000) })

const line = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    title: z.string().min(1).max(120),
    /** From the lowest to the highest. */
    levels: z.array(level).min(2).max(8),
  })
  .refine(
    ({ levels }) => levels.every(({ points }, at) => at === 0 || points > (levels[at - 1]?.points ?? 0)),
    {
      error: 'Give each level more points than the one before.',
    },
  )

/** What an answer is marked by: lines, each with levels in words, so that two people mean the same by a number. */
export const rubric = z
  .strictObject({ lines: z.array(line).min(1).max(12) })
  .refine(({ lines }) => new Set(lines.map(({ id }) => id)).size === lines.length, {
    error: 'Give each line a title of its own.',
  })

export type Rubric = z.infer<typeof rubric>
export type RubricLine = Rubric['lines'][number]

/** Points by answer and by line of the rubric: `marks[answer][line]`. */
export type Marks = Readonly<Record<string, Readonly<Record<string, number>>>>

export const marksSchema = z.record(z.string(), z.record(z.string(), z.int().min(0)))

/** The most that one answer can have. */
export function highestOf({ lines }: Rubric): number {
  return lines.reduce((sum, { levels }) => sum + (levels.at(-1)?.points ?? 0), 0)
}

/** All points given, over every answer and line. */
export function totalOf(marks: Marks): number {
  return Object.values(marks).reduce(
    (sum, lines) => sum + Object.values(lines).reduce((points, each) => points + each, 0),
    0,
  )
}

/** What share of the points of so many answers a total is, from 0 to 1. */
export function shareOf(total: number, rubricUsed: Rubric, answers: number): number {
  const most = highestOf(rubricUsed) * answers
  return most === 0 ? 0 : total / most
}

/** The level that points stand for: the highest that they reach. */
export function levelAt({ levels }: RubricLine, points: number): RubricLine['levels'][number] | undefined {
  return levels.findLast((each) => each.points <= points)
}
