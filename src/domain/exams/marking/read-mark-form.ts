import { z } from 'zod'
import { type Fields, textOf } from '../../fields.ts'
import type { Marks } from './rubric.ts'
import type { ScriptBody } from './script.ts'

export const longestComment = 3_000

/** What a marker writes beside the points. */
export const markComments = z.strictObject({
  /** By answer: the candidate reads them with the result. */
  forCandidate: z.record(z.string(), z.string()),
  /** For the senior marker and the office. */
  forOffice: z.string(),
})
export type MarkComments = z.infer<typeof markComments>

/** How the fields of the form are called. */
export const markFields = {
  points: (item: string, line: string) => `points.${item}.${line}`,
  comment: (item: string) => `comment.${item}`,
  forOffice: 'forOffice',
} as const

export interface MarkFault {
  readonly field: string
  readonly problem: 'no-level' | 'no-comment' | 'too-long'
  /** Which answer, counted from 1; 0 for the whole. */
  readonly answer: number
}

/** What a form holds, whole or not. */
export interface TypedMarks {
  readonly marks: Marks
  readonly comments: MarkComments
}

type MarkReading =
  | (TypedMarks & { readonly faults: readonly [] })
  | { readonly marks: null; readonly faults: readonly MarkFault[] }

/** Every line of every answer needs a level, and every answer a word for the candidate, whatever the mark. */
export function readMarkForm(fields: Fields, body: ScriptBody): MarkReading {
  const { typed, faults } = readFields(fields, body)
  return faults.length > 0 ? { marks: null, faults } : { ...typed, faults: [] }
}

/** What a form holds that comes too late to be handed in, so that nobody's thoughts are lost. */
export function readTypedMarks(fields: Fields, body: ScriptBody): TypedMarks {
  return readFields(fields, body).typed
}

function readFields(
  fields: Fields,
  { answers }: ScriptBody,
): { readonly typed: TypedMarks; readonly faults: readonly MarkFault[] } {
  const faults: MarkFault[] = []
  const marks: Record<string, Record<string, number>> = {}
  const forCandidate: Record<string, string> = {}
  answers.forEach(({ item, rubric }, index) => {
    const own: Record<string, number> = {}
    for (const { id, levels } of rubric.lines) {
      const field = markFields.points(item, id)
      const level = levels.find(({ points }) => String(points) === textOf(fields, field))
      if (level) own[id] = level.points
      else faults.push({ field, problem: 'no-level', answer: index + 1 })
    }
    marks[item] = own
    const field = markFields.comment(item)
    const comment = textOf(fields, field)
    forCandidate[item] = comment
    if (comment === '') faults.push({ field, problem: 'no-comment', answer: index + 1 })
    if (comment.length > longestComment) faults.push({ field, problem: 'too-long', answer: index + 1 })
  })
  const forOffice = textOf(fields, markFields.forOffice)
  if (forOffice.length > longestComment)
    faults.push({ field: markFields.forOffice, problem: 'too-long', answer: 0 })
  return { typed: { marks, comments: { forCandidate, forOffice } }, faults }
}
