import type { Day } from '../../standards/day.ts'
import type { Db } from '../../store/tables.ts'
import type { IssueBadge } from '../endorsements/means.ts'
import type { SendMail } from '../mail/send-mail.ts'

/** What audits are done with. */
export interface AuditMeans {
  readonly db: Db
  readonly sendMail: SendMail
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  /** Absent where nothing is signed. */
  readonly issueBadge?: IssueBadge | undefined
  /** Where a person reads what is asked. */
  readonly auditUrl: () => string
}
