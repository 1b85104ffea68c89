import pg, { type ClientConfig } from 'pg'

/**
 * Connections under the jobs role. A lost one is dropped by the pool and replaced at the next
 * query; without the listeners the process would end.
 */
export function createJobsPool(config: ClientConfig, size: number): pg.Pool {
  const pool = new pg.Pool({ ...config, max: size })
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}
