import { randomBytes } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import type { LifeClockMeans } from '../../services/life/step-due-life.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Db } from '../../store/tables.ts'
import { paths } from '../../web/paths.ts'

interface LifeParts {
  readonly db: Db
  readonly sendMail: SendMail
  readonly standards: StandardsLibrary
}

/** What the clock begins and ends leave with, where the pages are reached at this address. */
export function lifeMeans(baseUrl: string, parts: LifeParts): LifeClockMeans {
  return {
    ...{ ...parts, dayOf: dayIn, randomBytes: (size) => randomBytes(size) },
    letterUrl: (application, letter) => `${baseUrl}${paths.letter.href(application, letter)}`,
    endorsementUrl: (id) => `${baseUrl}${paths.endorsement.href(id)}`,
    leaveUrl: `${baseUrl}${paths.timeAway.href()}`,
    stopUrl: (secret) => `${baseUrl}${paths.stopReminders.href(secret)}`,
  }
}
