import { z } from 'zod'

/** Where a reason comes from: a finding, a reviewer's words for the applicant, or whoever decides. */
export const reasonCodes = ['not-met', 'review', 'own-words'] as const

/** A reason, or something to do, in words that the applicant reads. */
export const ReasonSchema = z.strictObject({
  code: z.enum(reasonCodes),
  /** The requirement that it is about, where it is about one. */
  requirement: z.string().optional(),
  words: z.string().min(1),
})
export type Reason = z.infer<typeof ReasonSchema>
export const ReasonsSchema = z.array(ReasonSchema)
