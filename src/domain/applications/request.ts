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

/** What was asked in the present round of review, the latest first: nothing from before a decision. */
export function listAnswers(requests: readonly ApplicationRequest[]): ApplicationRequest[] {
  const deferral = requests.findIndex(({ step }) => step === 'defer')
  const present = deferral < 0 ? requests : requests.slice(0, deferral)
  return present.filter(({ step }) => step === 'ask-more')
}
