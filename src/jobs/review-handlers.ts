import { tellFreedPeople } from '../services/applications/tell-freed-people.ts'
import { askCommittee, type CommitteeMeans } from '../services/decisions/ask-committee.ts'
import { forEach } from '../services/for-each.ts'
import { type ReviewReminderMeans, remindReviewers } from '../services/reviews/remind-reviewers.ts'
import type { Day } from '../standards/day.ts'
import { listAssociations } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

export interface ReviewJobMeans extends ReviewReminderMeans, CommitteeMeans {
  /** Calendar day of an instant, in the time zone given. */
  readonly dayOf: (instant: Date, timeZone: string) => Day
}

/** Looks every hour which reviews are due soon, which questions were answered, which votes wait, and what was withdrawn. */
export function reviewHandlers(db: Db, means: ReviewJobMeans, clock: () => Date): JobHandlers {
  return {
    'remind-reviewers': async () => {
      const now = clock()
      await forEach(await listAssociations(db), async (association) => {
        const today = means.dayOf(now, association.timeZone)
        await forEach(
          [
            () => remindReviewers(db, means, association, { today, now }),
            () => askCommittee(db, { means, association, today, now }),
            () => tellFreedPeople(db, means, association.id, now),
          ],
          (tell) => tell(),
        )
      })
    },
  }
}
