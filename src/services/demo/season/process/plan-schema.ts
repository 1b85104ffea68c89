import { z } from 'zod'
import { decisionOutcomes } from '../../../../domain/decisions/outcome.ts'
import { acquaintances, recommendations as ratings } from '../../../../domain/references/rating.ts'
import { referenceStates } from '../../../../domain/references/states.ts'
import { declaredKinds } from '../../../../domain/reviews/conflicts.ts'
import { recommendations } from '../../../../domain/reviews/review-body.ts'
import { categories } from '../../../../standards/vocabulary.ts'

const Text = z.string().min(1)
const Ago = z.int().positive()

const ReferencePlanSchema = z.strictObject({
  /** Which place of the edition, from 1 on. */
  place: z.int().positive(),
  state: z.enum(referenceStates).default('submitted'),
  /** How many days ago the rater was asked, and how many days later the state was reached. */
  ago: Ago,
  after: z.int().min(0).default(9),
  waived: z.boolean().default(true),
  /** Another address than the rater's own, as somebody mistyped it. */
  email: z.email().optional(),
  /** Whether the demo has a door to the rater's link. */
  door: z.boolean().default(false),
})

const place = z.int().min(1).max(3)
const EventSchema = z.discriminatedUnion('does', [
  z.strictObject({ ago: Ago, does: z.literal('return'), words: Text, requirement: Text.optional() }),
  z.strictObject({ ago: Ago, does: z.literal('submit'), answer: Text }),
  /** By name, or whoever has the least to do and no conflict of interest. */
  z.strictObject({ ago: Ago, does: z.literal('assign'), place, reviewer: Text.optional() }),
  z.strictObject({ ago: Ago, does: z.literal('accept'), place }),
  z.strictObject({
    ...{ ago: Ago, does: z.literal('recuse'), place },
    kinds: z.array(z.enum(declaredKinds)).min(1),
    reason: Text,
  }),
  z.strictObject({
    ...{ ago: Ago, does: z.literal('recommend'), place },
    says: z.enum(recommendations),
    forApplicant: z.string().default(''),
    toDo: z.string().default(''),
    question: z.string().default(''),
    forColleagues: z.string().default(''),
  }),
  z.strictObject({ ago: Ago, does: z.literal('ask-more'), words: Text }),
  z.strictObject({ ago: Ago, does: z.literal('answer-more'), answer: Text }),
  z.strictObject({ ago: Ago, does: z.literal('vote'), member: Text, vote: z.enum(decisionOutcomes) }),
  z.strictObject({
    ...{ ago: Ago, does: z.literal('decide'), outcome: z.enum(decisionOutcomes) },
    words: z.string().default(''),
  }),
  z.strictObject({ ago: Ago, does: z.literal('appeal'), grounds: Text }),
  z.strictObject({ ago: Ago, does: z.enum(['hold', 'withdraw']), by: z.enum(['applicant', 'staff']) }),
  /** On the day after the last one, whenever that was. */
  z.strictObject({ does: z.literal('expire') }),
])

const ExceptionPlanSchema = z.strictObject({
  ago: Ago,
  requirement: Text,
  /** Left out where the whole requirement is waived. */
  figure: z.number().positive().optional(),
  reason: Text,
})

/** One application of the season: what is left out follows from the day on which it was submitted. */
export const ApplicationPlanSchema = z
  .strictObject({
    applicant: Text,
    association: Text.default('blue-ridge'),
    standard: Text,
    opened: Ago.optional(),
    registration: z.enum(['asked', 'accepted', 'declined']).default('accepted'),
    /** What somebody who is declined is told. */
    reason: z.string().default(''),
    exception: ExceptionPlanSchema.optional(),
    /** Beside those of all places where it was submitted. */
    references: z.array(ReferencePlanSchema).default([]),
    submitted: Ago.optional(),
    events: z.array(EventSchema).default([]),
  })
  .refine(({ opened, submitted }) => (opened ?? submitted) !== undefined, { path: ['opened'] })

export type ApplicationPlan = Readonly<z.infer<typeof ApplicationPlanSchema>>
export type ReferencePlan = Readonly<z.infer<typeof ReferencePlanSchema>>
export type ProcessEvent = Readonly<z.infer<typeof EventSchema>>

/** How the associations of the season work, and what raters of the season write. */
export const ProcessSourceSchema = z.strictObject({
  ways: z.array(
    z.strictObject({
      association: Text,
      ago: Ago,
      /** Parts of the association's ways; the rest is as everywhere. */
      policy: z.record(z.string(), z.record(z.string(), z.unknown())),
      /** A model of renewal whose days follow from the day of the season. */
      cycle: z.literal('just-ended').optional(),
      committee: z.array(Text).default([]),
      rest: z.strictObject({ ago: Ago, in: Ago, days: Ago, note: Text }).optional(),
      raters: z.array(
        z.strictObject({ name: Text, ago: Ago, category: z.enum(categories).optional(), note: Text }),
      ),
    }),
  ),
  /** Those whose membership nobody has confirmed yet. */
  claimed: z.array(Text),
  ratings: z.tuple(
    [
      z.strictObject({
        known: z.enum(acquaintances),
        recommendation: z.enum(ratings),
        comments: z.record(z.string(), z.string()),
        comment: z.string(),
      }),
    ],
    z.strictObject({
      known: z.enum(acquaintances),
      recommendation: z.enum(ratings),
      comments: z.record(z.string(), z.string()),
      comment: z.string(),
    }),
  ),
})
export type ProcessSource = Readonly<z.infer<typeof ProcessSourceSchema>>
