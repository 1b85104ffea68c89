import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { prepareJobs } from '../../src/store/jobs/prepare-jobs.ts'
import { migrate } from '../../src/store/migrations/migrate.ts'
import { readMigrations } from '../../src/store/migrations/read-migrations.ts'
import { adminRole } from '../../src/store/postgres/cluster-config.ts'
import { openEmbeddedServer } from '../../src/store/postgres/embedded-server.ts'
import { localConnection } from '../../src/store/postgres/local-connection.ts'
import { withClient } from '../../src/store/with-client.ts'
import { openToAll } from './folders.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Where test files put their folders; every user may enter it. */
    readonly storeFolder: string
    /** PostgreSQL's programs, copied once for all test files. */
    readonly storeCache: string
    /** The socket of the server whose database `attune` is migrated and cloned from. */
    readonly storeSocket: string
  }
}

/** One real server for all test files of the store; each file clones a database of its own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync('/tmp/attune-store-')
  openToAll(folder)
  const cacheFolder = join(folder, 'cache')
  const server = await openEmbeddedServer({ dataFolder: join(folder, 'shared'), cacheFolder })
  await settle(String(server.connection('owner').host))
  await migrate(server.connection('owner'), readMigrations())
  await prepareJobs(server.connection('jobs'), server.connection('owner'))
  project.provide('storeFolder', folder)
  project.provide('storeCache', cacheFolder)
  project.provide('storeSocket', String(server.connection('owner').host))
  return async () => {
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/**
 * What this server holds need not outlive it; tests of crashes start servers of their own. Nobody tidies it up while
 * tests run, which would hold up clones, and move rows and change plans whenever it likes.
 */
async function settle(socket: string): Promise<void> {
  await withClient(localConnection(socket, adminRole, 'postgres'), async (client) => {
    for (const setting of ['fsync', 'synchronous_commit', 'full_page_writes', 'autovacuum'])
      await client.query(`alter system set ${setting} = off`)
    await client.query('select pg_reload_conf()')
  })
}
