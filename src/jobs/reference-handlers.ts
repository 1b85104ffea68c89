import { expireReferences } from '../services/references/expire-references.ts'
import { type ReminderMeans, remindRaters } from '../services/references/remind-raters.ts'
import type { Db } from '../store/tables.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Looks every hour whose day has come: which raters to remind, and which references have run out. */
export function referenceHandlers(db: Db, means: ReminderMeans, clock: () => Date): JobHandlers {
  return {
    'remind-raters': () => remindRaters(db, means, clock()),
    'expire-references': () => expireReferences(db, means, clock()),
  }
}
