import { randomBytes } from 'node:crypto'
import type { DigestMeans } from '../../services/comments/send-digest.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import { paths } from '../../web/paths.ts'

/** What the mail about new comments links to, where the pages are reached at this address. */
export function digestMeans(baseUrl: string, sendMail: SendMail): DigestMeans {
  return {
    randomBytes: (size) => randomBytes(size),
    sendMail,
    links: {
      messages: `${baseUrl}${paths.messages.href()}`,
      stop: (secret) => `${baseUrl}${paths.stopDigest.href(secret)}`,
    },
  }
}
