import type { ClientConfig } from 'pg'
import { refuseStrongRole } from './check-role.ts'
import { createDb } from './create-db.ts'
import { prepareJobs, refuseMissingQueue } from './jobs/prepare-jobs.ts'
import { jobSchemas } from './jobs/schemas.ts'
import { en } from './messages/en.ts'
import { findWaiting, migrate } from './migrations/migrate.ts'
import { type Migration, readMigrations } from './migrations/read-migrations.ts'
import { openServer } from './open-server.ts'
import type { DatabaseServer } from './postgres/database-server.ts'
import type { StoreSettings } from './settings.ts'
import { StoreProblem } from './store-problem.ts'
import type { Db } from './tables.ts'
import { withClient } from './with-client.ts'

export interface Database {
  /** Bound by row-level security: see withAssociation and withPerson. */
  readonly db: Db
  /** How a worker reaches the job queue; undefined where a managed server was given no address for it. */
  readonly jobs: ClientConfig | undefined
  /** Closes connections, and stops the server that Attune brings along where nobody else uses it. */
  close(): Promise<void>
}

/** Opens the database ready for use: server up, migrated, and its roles no stronger than they may be. */
export async function openDatabase(
  settings: StoreSettings,
  migrations: readonly Migration[] = readMigrations(),
): Promise<Database> {
  const server = await openServer(settings)
  try {
    const app = await prepareDatabase(server, migrations)
    return connectApp(app, server)
  } catch (error) {
    await server.close()
    throw error
  }
}

/** The app role's connection, once the database is migrated and its roles are checked. */
async function prepareDatabase(
  server: DatabaseServer,
  migrations: readonly Migration[],
): Promise<ClientConfig> {
  const [owner, app, jobs] = [server.connection('owner'), server.connection('app'), server.connection('jobs')]
  if (!app) throw new StoreProblem('not-reached', en.notReached('DATABASE_URL is not set'))
  if (owner) await migrate(owner, migrations)
  await withClient(app, async (client) => {
    await refuseStrongRole(client)
    const waiting = await findWaiting(client, migrations)
    if (waiting.length > 0) throw new StoreProblem('migrations', en.noOwnerUrl(waiting))
  })
  if (jobs) {
    await withClient(jobs, (client) => refuseStrongRole(client, Object.values(jobSchemas)))
    await prepareJobs(jobs, owner)
  }
  await withClient(app, refuseMissingQueue)
  return app
}

function connectApp(app: ClientConfig, server: DatabaseServer): Database {
  const db = createDb(app, server.whenReady)
  return {
    db,
    jobs: server.connection('jobs'),
    async close() {
      await db.destroy()
      await server.close()
    },
  }
}
