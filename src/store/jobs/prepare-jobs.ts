import { runMigrations } from 'graphile-worker'
import pg, { type ClientConfig } from 'pg'
import { changeRights } from '../change-rights.ts'
import { en } from '../messages/en.ts'
import { roles } from '../roles.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { withClient } from '../with-client.ts'
import { createJobsPool } from './create-jobs-pool.ts'
import { quietLogger } from './quiet-logger.ts'
import { jobSchemas } from './schemas.ts'

const jobsLock = 7_281_004
const { queue, entrance } = jobSchemas

/**
 * Brings the job queue to where this version needs it. Making its schemas takes the right to make
 * something in the database, which the owner lends the jobs role for that moment. Several starts
 * at once wait for each other.
 */
export async function prepareJobs(jobs: ClientConfig, owner?: ClientConfig): Promise<void> {
  await withClient(jobs, async (client) => {
    await client.query('select pg_advisory_lock($1)', [jobsLock])
    const isNew = await lacksSchemas(client)
    const migrateQueue = () => makeQueue(jobs, client)
    if (isNew && owner) await withRightToCreate(owner, migrateQueue)
    else await migrateQueue().catch((error: unknown) => refuseWithoutRight(error, client))
  })
}

/** Without the queue no mail could leave, so nobody could sign in. */
export async function refuseMissingQueue(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = $1', [entrance])
  if (rowCount === 0) throw new StoreProblem('jobs', en.jobs.missing)
}

async function lacksSchemas(client: pg.Client): Promise<boolean> {
  const { rowCount } = await client.query('select from pg_namespace where nspname = any ($1)', [
    [queue, entrance],
  ])
  return rowCount !== 2
}

async function withRightToCreate(owner: ClientConfig, work: () => Promise<void>): Promise<void> {
  await withClient(owner, async (client) => {
    const { rows } = await client.query('select current_database() as name')
    const database = pg.escapeIdentifier(String(rows[0]?.name))
    try {
      await changeRights(client, [`grant create on database ${database} to ${roles.jobs}`])
      await work()
    } finally {
      await changeRights(client, [`revoke create on database ${database} from ${roles.jobs}`])
    }
  })
}

async function makeQueue(jobs: ClientConfig, client: pg.Client): Promise<void> {
  const pool = createJobsPool(jobs, 1)
  try {
    await runMigrations({ pgPool: pool, schema: queue, logger: quietLogger })
  } finally {
    await pool.end()
  }
  await client.query(entranceStatements)
}

function refuseWithoutRight(error: unknown, client: pg.Client): never {
  if (codeOf(error) !== '42501') throw error
  throw new StoreProblem('jobs', en.jobs.noRightToCreate(client.database ?? ''), { cause: error })
}

/** The one thing that the app role may do with the queue: put a job into it. */
const entranceStatements = `
  begin;
  do $$ begin
    if to_regnamespace('${entrance}') is null then create schema ${entrance}; end if;
  end $$;
  create or replace function ${entrance}.enqueue(
    kind text, payload json, key text, run_at timestamptz, priority integer)
  returns void language sql security definer set search_path = pg_catalog, pg_temp as $$
    select ${queue}.add_job(
      identifier => kind, payload => payload, job_key => key,
      run_at => coalesce(run_at, now()), priority => priority)
  $$;
  revoke all on function ${entrance}.enqueue from public;
  grant usage on schema ${entrance} to ${roles.app};
  grant execute on function ${entrance}.enqueue to ${roles.app};
  commit;`
