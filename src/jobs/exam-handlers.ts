import { endDueSittings, endSitting } from '../services/exams/end-sittings.ts'
import type { ExamMeans } from '../services/exams/exam-means.ts'
import { scoreSitting } from '../services/exams/score-sitting.ts'
import { type MarkingReminderMeans, remindMarkers } from '../services/marking/remind-markers.ts'
import { listAssociations } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

export interface ExamJobMeans extends ExamMeans {
  /** Where a marker begins; left out where these pages have no address that stays, and nobody is reminded. */
  readonly markingUrl?: MarkingReminderMeans['markingUrl']
}

/**
 * Hands in what is still open when time is up: each sitting at its own moment, and every minute whatever was left,
 * as after a restart. Scores multiple choice as soon as it is handed in, and reminds markers before their day.
 */
export function examHandlers(db: Db, means: ExamJobMeans, clock: () => Date): JobHandlers {
  return {
    'end-exam-sittings': () => endDueSittings(db, means, clock()),
    'end-exam-sitting': ({ sittingId: id, hostId }) => endSitting(db, means, { id, hostId }, clock()),
    'score-exam-sitting': async ({ sittingId: id, hostId }) => {
      await scoreSitting(db, means, { id, hostId }, clock())
    },
    'remind-markers': async () => {
      const { markingUrl } = means
      if (!markingUrl) return
      for (const association of await listAssociations(db))
        await remindMarkers(db, { ...means, markingUrl }, association, clock())
    },
  }
}
