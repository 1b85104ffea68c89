import { z } from 'zod'
import { en } from './messages/en.ts'
import type { DatabaseServer } from './postgres/database-server.ts'
import type { ManagedUrls } from './settings.ts'
import { StoreProblem } from './store-problem.ts'
import { withClient } from './with-client.ts'

const oldest = 150_000
const VersionSchema = z.object({ number: z.coerce.number(), name: z.string() })

/** A PostgreSQL server that somebody else runs: reached and new enough, or refused. */
export async function openManagedServer(urls: ManagedUrls): Promise<DatabaseServer> {
  const { number, name } = await readVersion(urls.app)
  if (number < oldest) throw new StoreProblem('old-server', en.oldServer(name))
  return {
    connection(role) {
      const connectionString = urls[role]
      return connectionString === undefined ? undefined : { connectionString }
    },
    whenReady: async () => {},
    close: async () => {},
  }
}

async function readVersion(connectionString: string): Promise<z.infer<typeof VersionSchema>> {
  try {
    const query =
      "select current_setting('server_version_num') as number, current_setting('server_version') as name"
    const { rows } = await withClient({ connectionString }, (client) => client.query(query))
    return VersionSchema.parse(rows[0])
  } catch (cause) {
    const detail = cause instanceof Error ? cause.message || cause.name : String(cause)
    throw new StoreProblem('not-reached', en.notReached(detail), { cause })
  }
}
