import { createDb } from './create-db.ts'
import { en } from './messages/en.ts'
import { findWaiting } from './migrations/migrate.ts'
import { readMigrations } from './migrations/read-migrations.ts'
import { openServer } from './open-server.ts'
import type { StoreSettings } from './settings.ts'
import { StoreProblem } from './store-problem.ts'
import type { Db } from './tables.ts'
import { withClient } from './with-client.ts'

/** The database as it stands, under the app role: nothing is migrated, beside a server that runs or without one. */
export async function openForReading(
  settings: StoreSettings,
): Promise<{ readonly db: Db; close(): Promise<void> }> {
  const server = await openServer(settings)
  try {
    const app = server.connection('app')
    if (!app) throw new StoreProblem('not-reached', en.notReached('DATABASE_URL is not set'))
    const waiting = await withClient(app, (client) => findWaiting(client, readMigrations()))
    if (waiting.length > 0) throw new StoreProblem('migrations', en.startFirst(waiting))
    const db = createDb(app, server.whenReady)
    return {
      db,
      async close() {
        await db.destroy()
        await server.close()
      },
    }
  } catch (error) {
    await server.close()
    throw error
  }
}
