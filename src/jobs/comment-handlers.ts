import { type DigestMeans, sendDigest } from '../services/comments/send-digest.ts'
import { listDueDigests } from '../store/comments/digest.ts'
import { enqueueJob } from '../store/jobs/enqueue-job.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** What is left over is found the next time. */
const atMost = 5_000

/** Looks again and again whom to tell of comments that are new and not read, and tells each once a day at most. */
export function commentHandlers(db: Db, means: DigestMeans, clock: () => Date): JobHandlers {
  return {
    'find-due-digests': async () => {
      for (const personId of await listDueDigests(db, clock(), atMost)) {
        await enqueueJob(
          db,
          'comment-digest',
          { personId },
          { key: `digest:${personId}`, urgency: 'when-idle' },
        )
      }
    },
    'comment-digest': async ({ personId }) => {
      await sendDigest(db, means, personId, clock())
    },
  }
}
