import { randomBytes } from 'node:crypto'
import type { AuditClockMeans } from '../../services/audits/step-due-audit.ts'
import type { SendMail } from '../../services/mail/send-mail.ts'
import { paths } from '../../web/paths.ts'

/** What audits go on with by themselves, where the pages are reached at this address. */
export function auditMeans(baseUrl: string, sendMail: SendMail): AuditClockMeans {
  return {
    sendMail,
    auditUrl: () => `${baseUrl}${paths.ownAudit.href()}`,
    randomBytes: (size) => randomBytes(size),
    stopUrl: (secret) => `${baseUrl}${paths.stopReminders.href(secret)}`,
  }
}
