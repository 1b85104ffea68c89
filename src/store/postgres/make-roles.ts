import pg, { type ClientConfig } from 'pg'
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
}

async function makeRole(client: pg.Client, role: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role])
  if (rowCount === 0) await client.query(`create role ${pg.escapeIdentifier(role)} login`)
}

/** Rights come last and again each time, so that a first start that was cut short is made good. */
async function makeDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [databaseName])
  if (rowCount === 0) await client.query(`create database ${databaseName} owner ${roles.owner}`)
  await client.query('revoke all on database postgres, template1 from public')
  await limitDatabase(client, databaseName)
}

/** Only our roles connect, and only the owner makes anything, temporary tables included. */
export async function limitDatabase(client: pg.Client, database: string): Promise<void> {
  const name = pg.escapeIdentifier(database)
  await client.query(`revoke all on database ${name} from public`)
  await client.query(`grant connect on database ${name} to ${roles.app}, ${roles.jobs}`)
}
