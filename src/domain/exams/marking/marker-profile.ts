import { z } from 'zod'
import { DaySchema } from '../../../standards/day.ts'
import { categories } from '../../../standards/vocabulary.ts'

/** What a marker takes on. */
export const markerProfile = z.strictObject({
  /** Empty for every category. */
  categories: z.array(z.enum(categories)),
  mostAMonth: z.int().min(0).max(60),
  /** The last day of a pause. */
  pausedUntil: DaySchema.nullable(),
  isSenior: z.boolean(),
})
export type MarkerProfile = z.infer<typeof markerProfile>

/** What holds until somebody says otherwise. */
export const usualProfile: MarkerProfile = {
  categories: [],
  mostAMonth: 4,
  pausedUntil: null,
  isSenior: false,
}
