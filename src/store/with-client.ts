import pg, { type ClientConfig } from 'pg'
import { typeParsers } from './type-parsers.ts'

/** Connects, does the work and closes; a connection that is lost in between rejects the query it was used for. */
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
    await client.end().catch(() => {})
  }
}
