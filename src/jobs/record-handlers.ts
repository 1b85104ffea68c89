import { forEach } from '../services/for-each.ts'
import { type CheckpointMeans, signCheckpoint } from '../services/record/sign-checkpoint.ts'
import { listAssociations } from '../store/people/associations.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Looks again and again whether a chain has grown enough, or is a day old, to be signed. */
export function recordHandlers(db: Db, means: CheckpointMeans, clock: () => Date): JobHandlers {
  return {
    'sign-checkpoints': async () => {
      await forEach(await listAssociations(db), ({ id }) => signCheckpoint(db, means, id, clock()))
    },
  }
}
