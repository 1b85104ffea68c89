import { z } from 'zod'
import type { Day } from '../../standards/day.ts'
import type { ExamPart } from './exam-part.ts'

/** What a candidate reads beside the result, whatever it is: how each area went, and words where somebody wrote some. */
export const feedbackSchema = z.object({
  areas: z.array(z.object({ area: z.string(), share: z.number().min(0).max(1) })).default([]),
  words: z.array(z.string()).default([]),
})
export type ExamFeedback = z.infer<typeof feedbackSchema>

/** A result that was released. */
export interface ExamResult {
  readonly id: string
  /** Null where it came from elsewhere. */
  readonly sittingId: string | null
  readonly personId: string
  readonly associationId: string
  readonly category: string
  readonly part: ExamPart
  /** The share of what could be had, from 0 to 1; null where only the outcome is known. */
  readonly score: number | null
  readonly passed: boolean
  readonly satOn: Day
  readonly releasedAt: Date
  readonly source: 'attune' | 'imported'
  readonly feedback: ExamFeedback
}
