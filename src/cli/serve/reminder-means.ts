import { randomBytes } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { ReminderMeans } from '../../services/references/remind-raters.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { paths } from '../../web/paths.ts'

/** What raters are reminded with, where the pages are reached at this address. */
export function reminderMeans(baseUrl: string, sendMail: SendMail, library: StandardsLibrary): ReminderMeans {
  return {
    ...{ sendMail, library, dayOf: dayIn },
    randomBytes: (size) => randomBytes(size),
    links: {
      reference: (secret) => `${baseUrl}${paths.reference.href(secret)}`,
      stop: (secret) => `${baseUrl}${paths.stopReferenceReminders.href(secret)}`,
      ofApplication: (application) => `${baseUrl}${paths.references.href(application)}`,
    },
  }
}
