import { z } from 'zod'
import { caseKinds } from '../../../../domain/life/life-case.ts'

const Text = z.string().min(1)
const Ago = z.int().positive()

const CaseTaleSchema = z
  .strictObject({
    person: Text,
    kind: z.enum(caseKinds),
    /** How many days ago it was asked for and began; a beginning below 0 lies ahead. */
    asked: Ago.optional(),
    from: z.int().optional(),
    days: Ago.optional(),
    /** The last two months of the settled period, instead of days. */
    ofSettledPeriod: z.boolean().default(false),
    said: Text,
    /** What was written with the decision; nobody has decided yet where it is missing. */
    told: Text.optional(),
  })
  .refine(({ asked, from, days, ofSettledPeriod }) => ofSettledPeriod || (asked && from && days))

/** What became of an association's renewals in the season. */
export const RenewalTaleSchema = z.strictObject({
  association: Text,
  lapsed: z.array(Text).default([]),
  unhurried: z.array(Text).default([]),
  drawn: Text.optional(),
  returned: Text.optional(),
  asksToReturn: z.strictObject({ name: Text, ago: Ago, said: Text }).optional(),
  cases: z.array(CaseTaleSchema).default([]),
})

export type RenewalTale = Readonly<z.infer<typeof RenewalTaleSchema>>
export type CaseTale = RenewalTale['cases'][number]
