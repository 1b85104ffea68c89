import { z } from 'zod'
import { oneLine } from '../../domain/mail/one-line.ts'
import type { Delivery } from './delivery.ts'

const SmtpErrorSchema = z.object({
  code: z.string().optional(),
  command: z.string().optional(),
  responseCode: z.number().optional(),
  response: z.string().optional(),
  message: z.string().catch(''),
})

/** What the server says of the recipient or the message; other codes are about the connection. */
const aboutMail = ['EENVELOPE', 'EMESSAGE']
/** The server wants a password or a safer connection: our settings are at fault, not the mail. */
const ourFault = [530, 534, 535, 538]
const longestWords = 500

/**
 * What a failed try means: a 5xx answer about the recipient or the message is final; anything else
 * passes, among it a server that cannot be reached, or that takes neither our password nor our sender.
 */
export function readSmtpError(error: unknown): Delivery {
  const read = SmtpErrorSchema.safeParse(error)
  if (!read.success) return { outcome: 'postponed', words: oneLine(String(error), longestWords) }
  const { code = '', command, responseCode, response, message } = read.data
  // Without an answer, nodemailer itself found the address unusable.
  const isFinal = responseCode === undefined || (responseCode >= 500 && !ourFault.includes(responseCode))
  if (aboutMail.includes(code) && command !== 'MAIL FROM' && isFinal) {
    return { outcome: 'refused', words: oneLine(response ?? message, longestWords) }
  }
  // The message says what was being done, and holds the answer.
  return { outcome: 'postponed', words: oneLine(message || (response ?? ''), longestWords) }
}
