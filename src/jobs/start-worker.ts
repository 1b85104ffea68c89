import { setTimeout as sleep } from 'node:timers/promises'
import { parseCronItems, type Runner, run } from 'graphile-worker'
import type pg from 'pg'
import { createJobsPool } from '../store/jobs/create-jobs-pool.ts'
import { isJobKind, type JobKind } from '../store/jobs/job-kinds.ts'
import { quietLogger } from '../store/jobs/quiet-logger.ts'
import { jobSchemas } from '../store/jobs/schemas.ts'
import { en } from '../store/messages/en.ts'
import { StoreProblem } from '../store/store-problem.ts'
import type { JobHandlers } from './job-handlers.ts'
import { keepRunning } from './keep-running.ts'
import { type ReportFailure, taskList } from './task-list.ts'

export interface Worker {
  /** Takes no new jobs and lets the running ones end. */
  stop(): Promise<void>
}

interface WorkerParts {
  /** The connection of the jobs role, which sees the queue and no record. */
  readonly connection: pg.ClientConfig
  readonly handlers: JobHandlers
  readonly report: ReportFailure
}

const concurrency = 4
const startLimit = 15_000

/** What comes back by itself, by the clock of Greenwich. */
const timetable: Partial<Record<JobKind, string>> = {
  'find-due-mail': '* * * * *',
  'find-due-digests': '*/20 * * * *',
  'expire-references': '7 * * * *',
  'remind-raters': '12 * * * *',
  'remind-reviewers': '18 * * * *',
  'remind-markers': '23 * * * *',
  'scan-waiting-files': '*/5 * * * *',
  'sweep-files': '17 4 * * *',
  'forget-sign-ins': '41 4 * * *',
  'sign-checkpoints': '*/10 * * * *',
  'find-due-applications': '23 * * * *',
  'open-renewals': '28 * * * *',
  'find-due-renewals': '3,33 * * * *',
  'find-due-audits': '*/10 * * * *',
  'find-due-life': '31 * * * *',
  'end-exam-sittings': '* * * * *',
}

/** Does the jobs of the queue until it is stopped; any number of processes may do so at once. */
export async function startWorker(parts: WorkerParts, limit = startLimit): Promise<Worker> {
  const pool = createJobsPool(parts.connection, concurrency + 2)
  const start = () => startRunner(parts, pool)
  try {
    const stop = keepRunning(await withinLimit(start(), limit), start)
    return {
      async stop() {
        await stop()
        await pool.end()
      },
    }
  } catch (error) {
    // Not awaited: a connection that hangs would never be given back.
    pool.end().catch(() => {})
    throw error
  }
}

function startRunner({ handlers, report }: WorkerParts, pool: pg.Pool): Promise<Runner> {
  return run({
    pgPool: pool,
    schema: jobSchemas.queue,
    taskList: taskList(handlers, report),
    parsedCronItems: parseCronItems(recurring(handlers)),
    concurrency,
    noHandleSignals: true,
    logger: quietLogger,
  })
}

/** A process takes up only what it has a handler for. */
function recurring(handlers: JobHandlers) {
  return Object.entries(timetable)
    .filter(([task]) => isJobKind(task) && handlers[task])
    .map(([task, match]) => ({ task, match }))
}

async function withinLimit(start: Promise<Runner>, limit: number): Promise<Runner> {
  const first = await Promise.race([start, sleep(limit, 'too long' as const, { ref: false })])
  if (first !== 'too long') return first
  // One that comes up after all is not wanted any more.
  start.then((runner) => runner.stop()).catch(() => {})
  throw new StoreProblem('jobs', en.jobs.notStarted(limit / 1_000))
}
