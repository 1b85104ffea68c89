import type { PostgresPool } from 'kysely'
import pg, { type ClientConfig } from 'pg'
import { typeParsers } from './type-parsers.ts'

/**
 * A pool whose connections wait while the server restarts. Lost connections are dropped by the
 * pool; the query that was running on one rejects, so the listeners have nothing left to do.
 */
export function createPool(config: ClientConfig, whenReady: () => Promise<void>, max = 12): PostgresPool {
  const pool = new pg.Pool({ ...config, max, types: typeParsers })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return {
    options: {},
    async connect() {
      await whenReady()
      return pool.connect()
    },
    end: () => pool.end(),
  }
}
