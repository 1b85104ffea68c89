import type { RenewalClockMeans } from '../services/renewals/means.ts'
import { openRenewals } from '../services/renewals/open-renewals.ts'
import { stepDueRenewal } from '../services/renewals/step-due-renewal.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { listAssociations } from '../store/people/associations.ts'
import { listDueRenewals } from '../store/renewals/due-renewals.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** How many are handed to the queue at a time. */
const most = 2000

/** Opens renewals every hour, looks which have something due, and deals with each by itself. */
export function renewalHandlers(db: Db, means: RenewalClockMeans, clock: () => Date): JobHandlers {
  return {
    'open-renewals': async () => {
      for (const { id } of await listAssociations(db)) await openRenewals(db, id, clock())
    },
    'find-due-renewals': async () => {
      for (const due of await listDueRenewals(db, clock(), most))
        await enqueueJob(
          db,
          'step-due-renewal',
          { renewalId: due.renewalId, associationId: due.associationId },
          { key: `renewal:${due.renewalId}`, urgency: 'when-idle' },
        )
    },
    'step-due-renewal': async (due) => {
      await stepDueRenewal(db, means, due, clock())
    },
  }
}
