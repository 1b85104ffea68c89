import { z } from 'zod'
import { DaySchema } from '../../standards/day.ts'
import { categories } from '../../standards/vocabulary.ts'

export const recommendations = ['recommend', 'with-reservations', 'do-not-recommend', 'cannot-say'] as const
export type Recommendation = (typeof recommendations)[number]

export const acquaintances = ['under-a-year', 'one-to-three-years', 'longer'] as const
export type Acquaintance = (typeof acquaintances)[number]

/** In place of a step of the scale. */
export const notEnough = 'not-enough' as const

/** What a rater submitted, read with the form that it names. Nobody changes it. */
export const RatingSchema = z.strictObject({
  /** By item: a step of the scale, counted from 1, or that there is not enough information. */
  answers: z.record(z.string(), z.union([z.int().min(1).max(7), z.literal(notEnough)])),
  /** By section. */
  comments: z.record(z.string(), z.string()),
  comment: z.string(),
  recommendation: z.enum(recommendations),
  known: z.enum(acquaintances),
  /** What the rater says of the own Endorsement; the association looks it up. */
  endorsed: z.strictObject({ category: z.enum(categories), since: DaySchema.nullable() }).nullable(),
})
export type Rating = z.infer<typeof RatingSchema>

export function countNotEnough({ answers }: Pick<Rating, 'answers'>): number {
  return Object.values(answers).filter((answer) => answer === notEnough).length
}
