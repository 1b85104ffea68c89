import { z } from 'zod'

/** One thing to mend, with the requirement that it is about where it is about one. */
export const requestItems = z.array(
  z.strictObject({ requirement: z.string().nullable(), text: z.string().min(1) }),
)
export type RequestItem = z.infer<typeof requestItems>[number]

/** The steps with which staff ask something of the applicant. */
export type AskingStep = 'return' | 'ask-more' | 'defer'

/** What staff asked with a step, and what the applicant answered; never who wrote it. */
export interface ApplicationRequest {
  readonly number: number
  readonly step: AskingStep
  readonly text: string
  readonly items: readonly RequestItem[]
  readonly askedAt: Date
  readonly answer: string | null
  readonly answeredAt: Date | null
}
