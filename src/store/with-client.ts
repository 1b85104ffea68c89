import { setTimeout as sleep } from 'node:timers/promises'
import pg, { type ClientConfig } from 'pg'
import { typeParsers } from './type-parsers.ts'

/** Connects, does the work and closes. A connection lost on the way rejects the query that it was used for. */
export async function withClient<Result>(
  config: ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ ...config, types: typeParsers })
  client.on('error', () => {})
  await client.connect()
  try {
    return await work(client)
  } finally {
    await endClient(client)
  }
}

/** Closes a connection. Where it was lost already pg may never say so, hence the limit. */
export async function endClient(client: pg.Client): Promise<void> {
  await Promise.race([client.end().catch(() => {}), sleep(500)])
}
