import { z } from 'zod'
import { DaySchema } from '../../standards/day.ts'

/** How long the periods are from a day on. */
const model = z.strictObject({
  /** The first day of a renewal year. */
  from: DaySchema.refine((day) => day.endsWith('-01'), {
    error: 'A model begins on the first day of a renewal year.',
  }),
  length: z.enum(['yearly', 'three-year']),
  /** A year in which a cycle of three years ends; of no meaning for a yearly model. */
  endsIn: z.int().min(1900).max(9000),
})

/** When Endorsements are renewed, and what is asked then. */
export const renewalPolicy = z
  .strictObject({
    /** Years from January to December, or from July to June. */
    year: z.enum(['calendar', 'july']).default('calendar'),
    /** The models in their order; none while the association does not renew in Attune. */
    models: z.array(model).max(20).default([]),
    /** So many months before the last day of a period, renewals can be handed in; 3 is October 1 of a calendar year. */
    opensMonths: z.int().min(1).max(12).default(3),
    /** Days after the last day of a period until which a renewal is in time. */
    dueDays: z.int().min(0).max(180).default(0),
    /** Days after that until which a late renewal is taken. */
    graceDays: z.int().min(0).max(365).default(31),
    /** Whether the system writes to those who are late on the day after it was due. */
    tellsLate: z.boolean().default(true),
    /** Whether the system ends what was not renewed on the day after the grace. */
    hardStop: z.boolean().default(true),
    /** Days in which staff may take back what the system ended. */
    undoDays: z.int().min(1).max(365).default(30),
    /** The year in which nothing but membership is owed: of the application, of the Endorsement, or none. */
    firstPeriod: z.enum(['submitted', 'awarded', 'none']).default('awarded'),
    /** Whether a cycle of years asks for a fraction of its hours by the years endorsed. */
    prorates: z.boolean().default(true),
    /** Whether hours are looked at when a renewal is handed in, or attested. */
    check: z.enum(['hours', 'attestation']).default('hours'),
    /** Days before the due day on which people are reminded. */
    reminderDays: z.array(z.int().min(1).max(365)).max(12).default([60, 21, 7]),
  })
  .superRefine(({ year, models }, context) => {
    const first = year === 'calendar' ? '-01-01' : '-07-01'
    models.forEach(({ from }, place) => {
      const before = models[place - 1]
      if (!from.endsWith(first) || (before && before.from >= from))
        context.addIssue({ code: 'custom', path: ['models'], message: 'Models follow each other by years.' })
    })
  })

export type RenewalPolicy = z.infer<typeof renewalPolicy>
export type RenewalModel = RenewalPolicy['models'][number]
