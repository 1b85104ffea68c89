import { z } from 'zod'
import { DaySchema } from '../standards/day.ts'

const decision = {
  /** Why, in the words of whoever decided; the person reads them. */
  reason: z.string().min(1),
  /** Who decided, such as a committee. */
  decidedBy: z.string().min(1),
  decidedOn: DaySchema,
  expiresOn: DaySchema.meta({ description: 'The last day on which it holds' }),
}

/** What an association excused: a requirement as a whole, or a part of its figure. */
export const FindingExceptionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('waived'), ...decision }),
  z.strictObject({
    kind: z.literal('other-figure'),
    figure: z.number().positive().meta({ description: 'What is asked instead of need' }),
    ...decision,
  }),
])

export type FindingException = Readonly<z.infer<typeof FindingExceptionSchema>>

/** An exception as it enters an evaluation: for one requirement that has a finding of its own. */
export interface RequirementException {
  readonly requirement: string
  readonly exception: FindingException
}
