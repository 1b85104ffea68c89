import type { JobKind, JobPayload } from '../store/jobs/job-kinds.ts'

/**
 * What does the work of each kind; told to hurry when the process is about to end. Kinds without a
 * handler stay in the queue, for a process that has one.
 */
export type JobHandlers = {
  readonly [Kind in JobKind]?: (payload: JobPayload<Kind>, ending: AbortSignal) => Promise<void>
}
