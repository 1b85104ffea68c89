import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import { inject } from 'vitest'
import { createDb } from '../../src/store/create-db.ts'
import { adminRole } from '../../src/store/postgres/cluster-config.ts'
import { localConnection } from '../../src/store/postgres/local-connection.ts'
import { limitDatabase } from '../../src/store/postgres/make-roles.ts'
import { type Role, roles } from '../../src/store/roles.ts'
import type { StoreSettings } from '../../src/store/settings.ts'
import type { Db } from '../../src/store/tables.ts'
import { withClient } from '../../src/store/with-client.ts'
import { aFolder } from './folders.ts'
import { endKept, type Kept, keepClients } from './kept-clients.ts'

/** A database of one test file. */
export interface TestDatabase {
  readonly db: Db
  as(role: Role | 'admin'): ClientConfig
  /** As the owner, or as who makes databases, on a connection that stays open for the next. */
  readonly kept: Kept
  drop(): Promise<void>
}

/** Clones the migrated database, makes an empty one, or clones one to which nobody is connected any more. */
export async function createTestDatabase(
  template: 'attune' | 'template1' | TestDatabase = 'attune',
): Promise<TestDatabase> {
  const name = `test_${randomBytes(6).toString('hex')}`
  const connect = (role: Role | 'admin', database: string) =>
    localConnection(inject('storeSocket'), role === 'admin' ? adminRole : roles[role], database)
  const original = typeof template === 'string' ? template : template.as('admin').database
  if (typeof template !== 'string') await endKept(template.kept)
  await withClient(connect('admin', 'postgres'), async (client) => {
    // Copying the files costs a third of writing every page of them into the log, as is usual.
    await client.query(`create database ${name} template ${original} owner ${roles.owner} strategy file_copy`)
  })
  await limitDatabase(connect('admin', name))
  const db = createDb(connect('app', name), async () => {})
  const as = (role: Role | 'admin') => connect(role, name)
  const kept = keepClients(as)
  return {
    db,
    kept,
    as,
    async drop() {
      await Promise.all([db.destroy(), endKept(kept)])
      await withClient(connect('admin', 'postgres'), (client) =>
        client.query(`drop database ${name} with (force)`),
      )
    },
  }
}

/** Settings for an empty database of its own on the shared server, as for a managed one. */
export async function managedSettings(): Promise<StoreSettings> {
  const { as, db } = await createTestDatabase('template1')
  await db.destroy()
  const url = (role: Role) => {
    const { user, database, host } = as(role)
    return `postgresql://${user}@/${database}?host=${host}`
  }
  const managed = { app: url('app'), owner: url('owner'), jobs: url('jobs') }
  return { dataFolder: join(aFolder(), 'data'), cacheFolder: inject('storeCache'), managed }
}
