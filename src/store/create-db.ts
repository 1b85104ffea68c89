import { Kysely, PostgresDialect, type PostgresPool } from 'kysely'
import pg, { type ClientConfig } from 'pg'
import { createPreparing } from './prepared-statements.ts'
import type { Db } from './tables.ts'
import { typeParsers } from './type-parsers.ts'

/** A connection keeps its plans, which are dear to make: it stays open for ten minutes without a question. */
const idleTimeoutMillis = 10 * 60_000

/**
 * With row-level security a plan costs more than the query, and the server would make one at every page. It also makes
 * those inside a function anew whenever the search path is another than last time, so it is the same in and around
 * functions that set their own (record 0054).
 */
const keepsPlans = 'set plan_cache_mode = force_generic_plan; set search_path = pg_catalog, public'

/** Queries under one role. While the server restarts, a query that needs a connection waits for it. */
export function createDb(config: ClientConfig, whenReady: () => Promise<void>): Db {
  return new Kysely({ dialect: new PostgresDialect({ pool: createPool(config, whenReady) }) })
}

/**
 * Lost connections are dropped by the pool, and the query that was running on one rejects,
 * so the listeners have nothing left to do; without them the process would end.
 */
function createPool(config: ClientConfig, whenReady: () => Promise<void>): PostgresPool {
  const prepare = createPreparing()
  // Several questions may be on their way at once; the server answers them one after the other.
  const pool = new pg.Pool({ ...config, max: 12, idleTimeoutMillis, types: typeParsers, pipeline: true })
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    client.query(keepsPlans).catch(() => {})
  })
  return {
    options: {},
    async connect() {
      await whenReady()
      return prepare(await pool.connect())
    },
    end: () => pool.end(),
  }
}
