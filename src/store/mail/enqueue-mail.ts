import { sql } from 'kysely'
import { enqueueJob, type Urgency } from '../jobs/enqueue-job.ts'
import type { Db } from '../tables.ts'

/** Has a mail delivered, at once or at its time. A mail has one waiting job at most. */
export async function enqueueMail(
  db: Db,
  mailId: string,
  terms: { readonly urgency?: Urgency; readonly runAt?: Date } = {},
): Promise<void> {
  await enqueueJob(db, 'deliver-mail', { mailId }, { ...terms, key: keyPrefix + mailId })
}

/** Has every mail delivered that was due so long ago, whatever became of its job. */
export async function enqueueDueMail(db: Db, overdueSeconds: number): Promise<void> {
  await sql`select attune_jobs_api.enqueue(
      'deliver-mail', json_build_object('mailId', due.id), ${keyPrefix} || due.id, null, 0)
    from list_due_mail(${overdueSeconds} * interval '1 second', ${atMost}) as due`.execute(db)
}

const keyPrefix = 'mail:'
/** What is left over is found a minute later. */
const atMost = 1_000
