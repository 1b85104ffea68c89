import type { Task, TaskList } from 'graphile-worker'
import type { z } from 'zod'
import { isJobKind, type JobKind, type JobPayload, jobKinds } from '../store/jobs/job-kinds.ts'
import { codeOf } from '../store/store-problem.ts'
import type { JobHandlers } from './job-handlers.ts'

/** Told of each job that failed; it is tried again later. */
export type ReportFailure = (kind: JobKind, error: unknown) => void

/** The handlers as graphile-worker wants them: a payload is checked before anything is done with it. */
export function taskList(handlers: JobHandlers, report: ReportFailure): TaskList {
  const kinds = Object.keys(jobKinds).filter(isJobKind)
  return Object.fromEntries(
    kinds.flatMap((kind) => {
      const task = taskOf(kind, handlers, report)
      return task ? [[kind, task]] : []
    }),
  )
}

function taskOf<Kind extends JobKind>(
  kind: Kind,
  handlers: JobHandlers,
  report: ReportFailure,
): Task | undefined {
  const handle = handlers[kind]
  const schema: z.ZodType<JobPayload<Kind>> = jobKinds[kind]
  if (!handle) return undefined
  return async (payload, { abortSignal }) => {
    try {
      await handle(schema.parse(payload), abortSignal)
    } catch (error) {
      report(kind, error)
      // The queue keeps what is thrown, and its role is not to read records: so not the whole error.
      throw new Error(codeOf(error) ?? (error instanceof Error ? error.name : 'Error'))
    }
  }
}
