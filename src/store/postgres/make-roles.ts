import pg, { type ClientConfig } from 'pg'
import { changeRights } from '../change-rights.ts'
import { roles } from '../roles.ts'
import { withClient } from '../with-client.ts'
import { databaseName } from './cluster-config.ts'

const setupLock = 7_281_002

/** Makes the three roles and the database where they are missing; several processes may do so at once. */
export async function makeRoles(admin: (database: string) => ClientConfig): Promise<void> {
  await withClient(admin('postgres'), async (client) => {
    await client.query('select pg_advisory_lock($1)', [setupLock])
    for (const role of Object.values(roles)) await makeRole(client, role)
    await makeDatabase(client)
  })
  await limitDatabase(admin(databaseName))
}

async function makeRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} login`)
}

async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
  if (rowCount === 0) await client.query(`create database ${databaseName} owner ${roles.owner}`)
  await client.query('revoke all on database postgres, template1 from public')
}

/**
 * Only our roles connect, and only the owner makes anything, temporary tables included. Done at every
 * start, so that a first one that was cut short is made good.
 */
export async function limitDatabase(admin: ClientConfig): Promise<void> {
  const name = pg.escapeIdentifier(String(admin.database))
  await withClient(admin, (client) =>
    changeRights(client, [
      `revoke all on database ${name} from public`,
      `grant connect on database ${name} to ${roles.app}, ${roles.jobs}`,
    ]),
  )
}
