import { dayIn } from '../domain/day-in.ts'
import { remindReviewers } from '../services/reviews/remind-reviewers.ts'
import type { ReviewMeans } from '../services/reviews/review-means.ts'
import { listAssociations } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Looks every hour which reviewers to remind, by the day that it is where their association is. */
export function reviewHandlers(db: Db, means: ReviewMeans, clock: () => Date): JobHandlers {
  return {
    'remind-reviewers': async () => {
      const now = clock()
      for (const association of await listAssociations(db))
        await remindReviewers(db, means, association, { today: dayIn(now, association.timeZone), now })
    },
  }
}
