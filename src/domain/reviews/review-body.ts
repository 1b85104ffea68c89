import { z } from 'zod'

/** What a reviewer can recommend. `ask` puts a question to the applicant without deciding. */
export const recommendations = ['approve', 'defer', 'ask', 'emerging'] as const
export type Recommendation = (typeof recommendations)[number]

/** What a reviewer says of a finding; where it waits for a person, `agree` is met and `disagree` is not. */
export const requirementTicks = ['agree', 'disagree', 'cannot-tell'] as const
export type RequirementTick = (typeof requirementTicks)[number]

/** What a reviewer says of a competency area, apart from what the applicant claims. */
export const areaTicks = ['shown', 'not-shown', 'cannot-tell'] as const
export type AreaTick = (typeof areaTicks)[number]

export const longestWords = 5_000
export const longestNote = 1_000
const words = z.string().max(longestWords)

/** A review as it was submitted. */
export const ReviewBodySchema = z.strictObject({
  recommendation: z.enum(recommendations),
  /** What the applicant should do, where it is to defer; what is still to come, where emerging. */
  toDo: words,
  /** For the applicant, where it is to ask. */
  question: words,
  requirements: z.record(
    z.string(),
    z.strictObject({ tick: z.enum(requirementTicks), note: z.string().max(longestNote) }),
  ),
  areas: z.record(z.string(), z.enum(areaTicks)),
  /** The applicant may read this with the decision. */
  forApplicant: words,
  /** Reviewers and staff only. */
  forColleagues: words,
})
export type ReviewBody = z.infer<typeof ReviewBodySchema>
