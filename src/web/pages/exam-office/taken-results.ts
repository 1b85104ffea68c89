import { z } from 'zod'
import { examParts } from '../../../domain/exams/exam-part.ts'
import type { ResultProposal } from '../../../domain/exams/match-outside-results.ts'
import { type Fields, listOf } from '../../../domain/fields.ts'
import type { TakenResult } from '../../../services/exams/office/import-results.ts'
import { DaySchema } from '../../../standards/day.ts'

const takenResult = z.strictObject({
  applicationId: z.guid(),
  part: z.enum(examParts),
  satOn: DaySchema,
  score: z.number().min(0).max(1).nullable(),
  passed: z.boolean(),
})

/** A proposal as the value of its box: all that is taken over when it is ticked. */
export function writeTakenResult({ result, candidate, passed }: ResultProposal): string {
  const { part, satOn, score } = result
  return JSON.stringify({ applicationId: candidate.applicationId, part, satOn, score, passed })
}

/** The boxes that were ticked; what is none of ours is left out. */
export function readTakenResults(fields: Fields): TakenResult[] {
  return listOf(fields, 'take').flatMap((value) => {
    const taken = takenResult.safeParse(parse(value))
    return taken.success ? [taken.data] : []
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
