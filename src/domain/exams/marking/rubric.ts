import { z } from 'zod'

/** One of the written levels of a line: what an answer at that level does. */
const level = z.strictObject({ points: z.int().min(0).max(100), label: z.string(), text: z.string().min(1) })

const line = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
    /** Empty where there is one line for the whole answer. */
    title: z.string(),
    /** From the lowest to the highest. */
    levels: z.array(level).min(2),
  })
  .refine(({ levels }) =>
    levels.every(({ points }, at) => at === 0 || points > (levels[at - 1]?.points ?? points)),
  )

/** What an answer is marked by: lines, each with levels in words, so that two people mean the same by a number. */
export const rubric = z
  .strictObject({ lines: z.array(line).min(1) })
  .refine(({ lines }) => new Set(lines.map(({ id }) => id)).size === lines.length)

export type Rubric = z.infer<typeof rubric>
export type RubricLine = Rubric['lines'][number]
type Level = RubricLine['levels'][number]

/** The bank keeps one line of levels for an item, the best first. */
export function rubricFrom(levels: readonly Level[]): Rubric {
  const rising = levels.toSorted((one, other) => one.points - other.points)
  return rubric.parse({ lines: [{ id: 'answer', title: '', levels: rising }] })
}

/** Points by answer and by line of the rubric: `marks[answer][line]`. */
export type Marks = Readonly<Record<string, Readonly<Record<string, number>>>>

export const marksSchema = z.record(z.string(), z.record(z.string(), z.number().min(0)))

/** The most that one answer can have. */
export function highestOf({ lines }: Rubric): number {
  return lines.reduce((sum, { levels }) => sum + (levels.at(-1)?.points ?? 0), 0)
}

/** All points given, over every answer and line. */
export function totalOf(marks: Marks): number {
  return Object.values(marks).reduce((sum, lines) => sum + sumOf(lines), 0)
}

export function sumOf(lines: Readonly<Record<string, number>>): number {
  return Object.values(lines).reduce((points, each) => points + each, 0)
}

/** The level that points stand for: the highest that they reach. */
export function levelAt({ levels }: RubricLine, points: number): Level | undefined {
  return levels.findLast((each) => each.points <= points)
}
