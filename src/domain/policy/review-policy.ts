import { z } from 'zod'

/** Who reviews an application, and how. */
export const reviewPolicy = z.strictObject({
  /** One reviewer, two who do not see each other's review, or two one after the other. */
  reviewers: z.enum(['one', 'two', 'two-tier']).default('two'),
  /** Whether a third decides where two differ, or staff ask the two to discuss. */
  onDifference: z.enum(['third', 'discuss']).default('third'),
  /** Whether reviewers may read references. */
  seesReferences: z.boolean().default(true),
  /** Days that a reviewer has. */
  reviewDays: z.int().min(3).max(180).default(28),
  /** Days before the due day on which a reviewer is reminded. */
  reminderDays: z.array(z.int().min(0).max(90)).default([7, 2]),
})
