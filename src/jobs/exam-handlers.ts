import { endDueSittings, endSitting } from '../services/exams/end-sittings.ts'
import type { ExamMeans } from '../services/exams/exam-means.ts'
import { scoreSitting } from '../services/exams/score-sitting.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/**
 * Hands in what is still open when time is up: each sitting at its own moment, and every minute whatever was left,
 * as after a restart. Scores multiple choice as soon as it is handed in.
 */
export function examHandlers(db: Db, means: ExamMeans, clock: () => Date): JobHandlers {
  return {
    'end-exam-sittings': () => endDueSittings(db, means, clock()),
    'end-exam-sitting': ({ sittingId: id, hostId }) => endSitting(db, means, { id, hostId }, clock()),
    'score-exam-sitting': async ({ sittingId: id, hostId }) => {
      await scoreSitting(db, means, { id, hostId }, clock())
    },
  }
}
