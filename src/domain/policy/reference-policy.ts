import { z } from 'zod'

/** How references are asked for and how long they hold. */
export const referencePolicy = z.strictObject({
  /** `any-time`, or only once everything else is met or waits for a person (VAIMH: last). */
  invited: z.enum(['any-time', 'last']).default('any-time'),
  /** Months for which a finished reference holds. */
  validMonths: z.int().min(1).max(60).default(12),
  /** Days that a rater has from the invitation on. */
  answerDays: z.int().min(3).max(180).default(30),
  /** Days before the date on which a rater is reminded. */
  reminderDays: z.array(z.int().min(1).max(90)).default([14, 5, 1]),
  /** What was written without a waiver: its reasons are relayed, or the form is shown after the decision. */
  showUnwaived: z.enum(['relay', 'show']).default('relay'),
})
