import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { refuseStrongRole } from './check-role.ts'
import { jobSchemas } from './jobs/schemas.ts'
import { withClient } from './with-client.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

/** Makes a role, acts as it and undoes everything. */
async function checkRole(prepare: (role: string) => string, ownSchemas: string[] = []): Promise<string> {
  const role = `test_${randomBytes(4).toString('hex')}`
  return withClient(database.as('admin'), async (client) => {
    await client.query('begin')
    try {
      await client.query(`create role ${role} login`)
      await client.query(prepare(role))
      await client.query(`set local session authorization ${role}`)
      const name = await refuseStrongRole(client, ownSchemas)
      return name === role ? 'accepted' : name
    } catch (error) {
      return String(error instanceof Error ? error.message : error).replaceAll(role, 'ROLE')
    } finally {
      await client.query('rollback')
    }
  })
}

describe('a role that row-level security would not bind is refused:', () => {
  const weaknesses: [string, (role: string) => string, string][] = [
    [
      'a superuser',
      (role) => `alter role ${role} superuser`,
      'The role ROLE is a superuser or may become one',
    ],
    [
      'one that bypasses it',
      (role) => `alter role ${role} bypassrls`,
      'The role ROLE bypasses row-level security',
    ],
    ['one that makes roles', (role) => `alter role ${role} createrole`, 'The role ROLE may make roles'],
    [
      'one that owns a table',
      (role) => `create table mine (); alter table mine owner to ${role}`,
      'The role ROLE owns, or may act as the owner of, table mine.',
    ],
    [
      'one that owns a view',
      (role) => `create view seen as select 1; alter view seen owner to ${role}`,
      'The role ROLE owns, or may act as the owner of, table seen.',
    ],
    [
      'one that owns a function',
      (role) =>
        `create function answer() returns int language sql return 42; alter function answer owner to ${role}`,
      'The role ROLE owns, or may act as the owner of, function answer.',
    ],
    [
      'one that owns the schema',
      (role) => `create schema house authorization ${role}`,
      'The role ROLE owns, or may act as the owner of, schema house.',
    ],
    [
      'one that may act as the owner',
      (role) => `grant attune_owner to ${role}`,
      'The role ROLE owns, or may act as the owner of, table ',
    ],
    [
      'one that may become a role that bypasses it',
      (role) => `create role strong bypassrls; grant strong to ${role}`,
      'The role ROLE bypasses row-level security or may become a role that does.',
    ],
  ]

  test.each(weaknesses)('%s', async (_, prepare, message) => {
    expect(await checkRole(prepare)).toContain(message)
  })

  test('the owner of the tables', async () => {
    const refusal = withClient(database.as('owner'), (client) => refuseStrongRole(client))

    await expect(refusal).rejects.toMatchObject({ reason: 'strong-role' })
  })
})

describe('accepted are', () => {
  test('a role with rights on tables only', async () => {
    expect(await checkRole((role) => `grant select on association to ${role}`)).toBe('accepted')
  })

  test('a role that owns the schema it is meant to own', async () => {
    const prepare = (role: string) => `create schema house authorization ${role}`

    expect(await checkRole(prepare, ['house'])).toBe('accepted')
  })

  test('the app and the jobs role as they are made', async () => {
    const names = await Promise.all(
      (['app', 'jobs'] as const).map((role) =>
        withClient(database.as(role), (client) =>
          refuseStrongRole(client, role === 'jobs' ? Object.values(jobSchemas) : []),
        ),
      ),
    )

    expect(names).toEqual(['attune_app', 'attune_jobs'])
  })
})
