import { associationPolicy } from '../domain/policy/association-policy.ts'
import type { ClockMeans } from '../services/clock/clock-means.ts'
import { stepDueApplication } from '../services/clock/step-due-application.ts'
import { listDueApplications } from '../store/applications/due-applications.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** How long before the end the clock begins to look, where an association has set nothing. */
export const usualLead = Math.max(...associationPolicy.parse({}).applications.warningDays)

/** Looks every hour which applications come to their end, and deals with each of them once a day. */
export function clockHandlers(db: Db, means: ClockMeans, clock: () => Date): JobHandlers {
  return {
    'find-due-applications': async () => {
      for (const due of await listDueApplications(db, clock(), usualLead))
        await enqueueJob(
          db,
          'step-due-application',
          { applicationId: due.applicationId, associationId: due.associationId },
          { key: `due:${due.applicationId}`, urgency: 'when-idle' },
        )
    },
    'step-due-application': async (due) => {
      await stepDueApplication(db, means, due, clock())
    },
  }
}
