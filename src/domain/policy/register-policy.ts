import { z } from 'zod'

/** `named`: with the state; `not-current`: without saying why; `left-out`: not listed. */
const shown = z.enum(['named', 'not-current', 'left-out'])

/** What the public register shows, and what its people may hide. */
export const registerPolicy = z.strictObject({
  /** What certificate numbers begin with; empty for the association's short name. */
  numberPrefix: z
    .string()
    .regex(/^[A-Z0-9]{0,8}$/)
    .default(''),
  mayHideEntry: z.boolean().default(true),
  showsPlaces: z.boolean().default(true),
  inactive: shown.default('named'),
  lapsed: shown.default('left-out'),
  retired: shown.default('named'),
  moved: shown.default('named'),
  suspended: shown.default('not-current'),
  revoked: shown.default('not-current'),
  /** What the register is and is not, in the association's words. */
  disclaimer: z.string().max(4000).default(''),
})

export type RegisterPolicy = z.infer<typeof registerPolicy>
