import { z } from 'zod'
import { type Day, DaySchema } from '../../standards/day.ts'
import { categories } from '../../standards/vocabulary.ts'

/** Languages in which portfolios are written, by their codes. */
export const reviewLanguages = ['en', 'es', 'fr', 'zh', 'vi', 'ar'] as const
export type ReviewLanguage = (typeof reviewLanguages)[number]

/** What a reviewer takes on. */
export const ReviewerProfileSchema = z.strictObject({
  /** Empty for every category. */
  categories: z.array(z.enum(categories)),
  languages: z.array(z.enum(reviewLanguages)).min(1),
  mostOpen: z.int().min(0).max(20),
})
export type ReviewerProfile = z.infer<typeof ReviewerProfileSchema>

/** Of somebody who has set nothing. */
export const usualProfile: ReviewerProfile = { categories: [], languages: ['en'], mostOpen: 3 }

/** Days on which a reviewer takes on nothing new, both included. */
export interface ReviewerPause {
  readonly id: string
  readonly from: Day
  readonly to: Day
}

export const PauseSchema = z
  .strictObject({ from: DaySchema, to: DaySchema })
  .refine(({ from, to }) => from <= to, { path: ['to'] })

/** The last day of the pause that a day lies in; null where there is none. */
export function pausedUntil(pauses: readonly ReviewerPause[], on: Day): Day | null {
  const last = pauses
    .filter(({ from, to }) => from <= on && on <= to)
    .map(({ to }) => to)
    .toSorted()
    .at(-1)
  return last ?? null
}
