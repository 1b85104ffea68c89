import { type LifeClockMeans, stepDueLife } from '../services/life/step-due-life.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import { listDueLife } from '../store/life/due-life.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Looks every hour which leave begins or ends, and whose emerging Endorsement comes to its end. */
export function lifeHandlers(db: Db, means: LifeClockMeans, clock: () => Date): JobHandlers {
  return {
    'find-due-life': async () => {
      for (const due of await listDueLife(db, clock()))
        await enqueueJob(db, 'step-due-life', due, { key: `life:${due.subjectId}`, urgency: 'when-idle' })
    },
    'step-due-life': async (due) => {
      await stepDueLife(db, means, due, clock())
    },
  }
}
