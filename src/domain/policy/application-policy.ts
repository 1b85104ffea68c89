import { z } from 'zod'

/** How applications are opened and how long they wait. */
export const applicationPolicy = z.strictObject({
  /** Standards that people may apply for, by name; empty for all that the association uses. */
  offered: z.array(z.string()).default([]),
  /** Somebody accepts a person before the application begins. */
  needsAcceptance: z.boolean().default(false),
  /** Months without a step of the applicant after which an application ends. */
  expiresAfterMonths: z.int().min(1).max(60).default(24),
  /** Days before that end on which the applicant is warned. */
  warningDays: z.array(z.int().min(1).max(365)).default([60, 14]),
})
