import { z } from 'zod'

const longest = 254

/**
 * An address as it is kept: trimmed, in lower case, so that it is one account however it was typed.
 * No control characters and no second address can hide in it.
 */
const EmailAddressSchema = z
  .string()
  .transform((text) => text.normalize('NFC').trim().toLowerCase())
  .refine(
    (text) => text.length <= longest && /^[^\s@,;:<>()[\]\\"\p{Cc}]+@[^\s@,;:<>()[\]\\"\p{Cc}]+$/u.test(text),
  )

/** The address, or undefined where the text is none. */
export function readEmailAddress(text: string): string | undefined {
  return EmailAddressSchema.safeParse(text).data
}
