import { type DeliveryMeans, deliverMail } from '../services/mail/deliver-mail.ts'
import { enqueueDueMail } from '../store/mail/enqueue-mail.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** A job that is only late is left alone; one that is gone is made good. */
const overdueSeconds = 60

/** Delivers what is in the outbox, and looks every minute whether a mail was left behind. */
export function mailHandlers(db: Db, means: DeliveryMeans, leaseSeconds?: number): JobHandlers {
  return {
    'deliver-mail': ({ mailId }, ending) => deliverMail(db, means, mailId, { lease: leaseSeconds, ending }),
    'find-due-mail': () => enqueueDueMail(db, overdueSeconds),
  }
}
