import { sql } from 'kysely'
import type { Db } from '../tables.ts'
import type { JobKind, JobPayload } from './job-kinds.ts'

interface JobTerms {
  /** Of two jobs with one key that wait, only the later one is done. */
  readonly key?: string
  readonly runAt?: Date
  readonly urgency?: Urgency
}

export type Urgency = 'soon' | 'when-idle'

const priorities: Readonly<Record<Urgency, number>> = { soon: 0, 'when-idle': 10 }

/** Hands a job in. Inside a transaction it is there once that commits, and never if it rolls back. */
export async function enqueueJob<Kind extends JobKind>(
  db: Db,
  kind: Kind,
  payload: JobPayload<Kind>,
  { key, runAt, urgency = 'soon' }: JobTerms = {},
): Promise<void> {
  await sql`select attune_jobs_api.enqueue(
    ${kind}, ${JSON.stringify(payload)}::json, ${key ?? null}, ${runAt ?? null}::timestamptz,
    ${priorities[urgency]}::integer)`.execute(db)
}
