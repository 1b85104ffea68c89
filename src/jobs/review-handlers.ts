import { type ReviewReminderMeans, remindReviewers } from '../services/reviews/remind-reviewers.ts'
import type { Day } from '../standards/day.ts'
import { listAssociations } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

export interface ReviewJobMeans extends ReviewReminderMeans {
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone: string) => Day
}

/** Looks every hour which reviews are due soon, and which questions of reviewers were answered. */
export function reviewHandlers(db: Db, means: ReviewJobMeans, clock: () => Date): JobHandlers {
  return {
    'remind-reviewers': async () => {
      const now = clock()
      for (const association of await listAssociations(db))
        await remindReviewers(db, means, association, {
          today: means.dayOf(now, association.timeZone),
          now,
        })
    },
  }
}
