import { randomBytes } from 'node:crypto'
import type { ClockMeans } from '../../services/clock/clock-means.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { paths } from '../../web/paths.ts'

/** What mail that goes out by the clock links to, where the pages are reached at this address. */
export function clockMeans(baseUrl: string, sendMail: SendMail, standards: StandardsLibrary): ClockMeans {
  return {
    randomBytes: (size) => randomBytes(size),
    sendMail,
    standards,
    letterUrl: (application, letter) => `${baseUrl}${paths.letter.href(application, letter)}`,
    stopUrl: (secret) => `${baseUrl}${paths.stopReminders.href(secret)}`,
  }
}
