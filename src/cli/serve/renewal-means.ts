import { randomBytes } from 'node:crypto'
import { dayIn } from '../../domain/day-in.ts'
import type { IssueBadge } from '../../services/endorsements/means.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import type { RenewalClockMeans } from '../../services/renewals/means.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import type { Db } from '../../store/tables.ts'
import { paths } from '../../web/paths.ts'

interface Parts {
  readonly db: Db
  readonly sendMail: SendMail
  readonly standards: StandardsLibrary
  readonly issueBadge: IssueBadge
}

/** What the clock renews, reminds and ends with, where the pages are reached at this address. */
export function renewalMeans(baseUrl: string, parts: Parts): RenewalClockMeans {
  return {
    ...parts,
    dayOf: dayIn,
    randomBytes: (size) => randomBytes(size),
    letterUrl: (application, letter) => `${baseUrl}${paths.letter.href(application, letter)}`,
    endorsementUrl: (id) => `${baseUrl}${paths.endorsement.href(id)}`,
    renewalUrl: `${baseUrl}${paths.renewal.href()}`,
    stopUrl: (secret) => `${baseUrl}${paths.stopReminders.href(secret)}`,
  }
}
