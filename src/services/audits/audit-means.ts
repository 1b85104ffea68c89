import type { Day } from '../../standards/day.ts'
import type { Db } from '../../store/tables.ts'
import type { SendMail } from '../mail/send-mail.ts'

/** What audits are done with. */
export interface AuditMeans {
  readonly db: Db
  readonly sendMail: SendMail
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone?: string) => Day
  /** Where a person reads what is asked. */
  readonly auditUrl: () => string
}
