import { excused } from './english-exception.ts'
import { notCounted } from './english-not-counted.ts'
import { reason } from './english-reason.ts'
import { remedy } from './english-remedy.ts'
import type { Messages } from './messages.ts'

/** The engine's texts in American English. */
export const english: Messages = { reason, excused, remedy, notCounted }
