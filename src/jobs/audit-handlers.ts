import { type AuditClockMeans, stepDueAudit } from '../services/audits/step-due-audit.ts'
import { listDueAudits } from '../store/audits/due-audits.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** How many are handed to the queue at a time. */
const most = 2000

/** Looks which audits go on today, and deals with each renewal by itself. */
export function auditHandlers(db: Db, means: AuditClockMeans, clock: () => Date): JobHandlers {
  return {
    'find-due-audits': async () => {
      for (const due of await listDueAudits(db, clock(), most)) {
        const { renewalId, associationId } = due
        const terms = { key: `audit:${renewalId}`, urgency: 'when-idle' } as const
        await enqueueJob(db, 'step-due-audit', { renewalId, associationId }, terms)
      }
    },
    'step-due-audit': async (due) => {
      await stepDueAudit(db, means, due, clock())
    },
  }
}
