import { z } from 'zod'

/** What a new version of a text means to those who signed an older one. */
export const textPolicy = z.strictObject({
  olderSignatures: z.enum(['count', 'sign-again']).default('count'),
})

export type TextPolicy = z.infer<typeof textPolicy>
