import type pg from 'pg'
import { en } from '../messages/en.ts'
import { openServer } from '../open-server.ts'
import type { StoreSettings } from '../settings.ts'
import { StoreProblem } from '../store-problem.ts'
import { withClient } from '../with-client.ts'

/** Runs the work in one transaction of the owner that sees and writes all rows, as backup and restore do. */
export async function withMaintenance<Result>(
  settings: StoreSettings,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const server = await openServer(settings)
  try {
    const owner = server.connection('owner')
    if (!owner) throw new StoreProblem('not-reached', en.ownerUrlNeeded)
    return await withClient(owner, async (client) => {
      await client.query('begin')
      await client.query("select set_config('attune.maintenance', 'on', true)")
      const result = await work(client)
      await client.query('commit')
      return result
    })
  } finally {
    await server.close()
  }
}
