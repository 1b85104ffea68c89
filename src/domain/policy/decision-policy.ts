import { z } from 'zod'

/** Who decides after the review. */
export const decisionPolicy = z.strictObject({
  /** A coordinator, or so many members of a committee. */
  by: z.enum(['coordinator', 'committee']).default('coordinator'),
  committeeVotes: z.int().min(1).max(9).default(2),
  /** Days within which an appeal may be made. */
  appealDays: z.int().min(7).max(365).default(60),
  /** Standards whose Endorsement follows from the review alone, although they name an exam. */
  byReviewAlone: z.array(z.string()).default([]),
})
export type DecisionPolicy = z.infer<typeof decisionPolicy>
