import { z } from 'zod'

/** Who has to be a member, of what, and how long a membership lasts. */
export const membershipPolicy = z.strictObject({
  /** Asked of every applicant, recommended to all, or only where the standard asks for it. */
  asked: z.enum(['required', 'encouraged', 'by-standard']).default('by-standard'),
  /** Until December 31, or a year from the day on which it was bought. */
  year: z.enum(['calendar', 'rolling']).default('calendar'),
  /** Bought on or after this day of a calendar year (`MM-DD`), it runs to the end of the next one. */
  cutOff: z
    .string()
    .regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)
    .nullable()
    .default(null),
  /** Whether a membership of another association for infant mental health serves as well. */
  otherAssociations: z.boolean().default(true),
})

export type MembershipPolicy = z.infer<typeof membershipPolicy>
