import pg, { type ClientConfig } from 'pg'
import { z } from 'zod'
import { en } from '../messages/en.ts'
import { roles } from '../roles.ts'
import { StoreProblem } from '../store-problem.ts'
import { withClient } from '../with-client.ts'
import { type AppliedMigration, checkHistory } from './check-history.ts'
import type { Migration } from './read-migrations.ts'

const migrationLock = 7_281_003

const AppliedSchema = z.array(
  z.object({ number: z.number(), name: z.string(), hash: z.string(), chain: z.string() }),
)

/**
 * Brings the database to the last of the files, each in a transaction of its own, and answers
 * the names of those applied now. Starts at once wait for each other, so each file is applied once.
 */
export async function migrate(owner: ClientConfig, files: readonly Migration[]): Promise<string[]> {
  return withClient(owner, async (client) => {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await createRecord(client)
    const waiting = checkHistory(files, await readApplied(client))
    for (const migration of waiting) await apply(client, migration)
    return waiting.map(({ name }) => name)
  })
}

/** The migrations that the database still waits for, as far as a role without rights to change it can tell. */
export async function findWaiting(client: pg.Client, files: readonly Migration[]): Promise<string[]> {
  return checkHistory(files, await findApplied(client)).map(({ name }) => name)
}

/** What was applied, in order; nothing where the database was never migrated. */
export async function findApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query("select to_regclass('public.migration') is not null as exists")
  return rows[0]?.exists === true ? readApplied(client) : []
}

async function readApplied(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows } = await client.query('select number, name, hash, chain from migration order by number')
  return AppliedSchema.parse(rows)
}

async function createRecord(client: pg.Client): Promise<void> {
  await client.query(`create table if not exists migration (
    number integer primary key,
    name text not null unique,
    hash text not null,
    chain text not null unique,
    applied_at timestamptz not null default now())`)
  await client.query(`grant select on migration to ${roles.app}`)
}

async function apply(client: pg.Client, { number, name, hash, chain, sql }: Migration): Promise<void> {
  try {
    await client.query('begin')
    await client.query("select set_config('attune.maintenance', 'on', true)")
    await client.query(sql)
    await client.query('insert into migration (number, name, hash, chain) values ($1, $2, $3, $4)', [
      number,
      name,
      hash,
      chain,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw describe(error, name, sql)
  }
}

function describe(error: unknown, name: string, sql: string): unknown {
  if (!(error instanceof pg.DatabaseError)) return error
  const line = error.position && sql.slice(0, Number(error.position)).split('\n').length
  return new StoreProblem('migrations', en.migrations.failed(name, line || undefined, error.message), {
    cause: error,
  })
}
