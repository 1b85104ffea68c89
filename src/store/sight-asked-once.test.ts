import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { withClient } from './with-client.ts'

const [virginia, michigan] = [randomUUID(), randomUUID()]
const [rosa, june, theo] = [randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
    await client.query(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${june}', 'June Park', 'june@example.org'),
      ('${theo}', 'Theo Brandt', 'theo@example.org')`)
    await client.query(`insert into association_role (association_id, person_id, role) values
      ('${virginia}', '${rosa}', 'applicant'), ('${michigan}', '${rosa}', 'applicant'),
      ('${virginia}', '${june}', 'coordinator'), ('${virginia}', '${theo}', 'advisor')`)
    await client.query('commit')
  })
})

afterAll(() => database.drop())

/** What a transaction of the app role is told, time after time. */
function withSight(work: (sight: Sight) => Promise<void>): Promise<void> {
  return withClient(database.as('app'), async (client) => {
    await client.query('begin')
    await work({ client, as: (person, association) => enter(client, person, association) })
    await client.query('rollback')
  })
}

interface Sight {
  readonly client: pg.Client
  readonly as: (person: string, association: string) => Promise<void>
}

async function enter(client: pg.Client, person: string, association: string): Promise<void> {
  await client.query(
    "select set_config('attune.person', $1, true), set_config('attune.association', $2, true)",
    [person, association],
  )
}

async function tell(client: pg.Client, question: string): Promise<boolean> {
  const { rows } = await client.query(`select ${question} as answer`)
  return rows[0].answer
}

const opensRosas = `opens_portfolio_of('${rosa}')`

test('what is told of one person and association is not told of another', () =>
  withSight(async ({ client, as }) => {
    const told: boolean[][] = []
    for (const [person, association] of [
      [june, virginia],
      [theo, virginia],
      [june, virginia],
      [june, michigan],
    ] as const) {
      await as(person, association)
      told.push([await tell(client, 'is_staff_here()'), await tell(client, opensRosas)])
    }
    expect(told).toEqual([
      [true, true],
      [false, false],
      [true, true],
      [false, false],
    ])
  }))

test('nobody is told anything without an association', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await as(june, '')
    expect([await tell(client, 'is_staff_here()'), await tell(client, opensRosas)]).toEqual([false, false])
  }))

test('a role that is given or taken counts at once, in the same transaction', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect([await tell(client, 'is_reviewer_here()'), await tell(client, opensRosas)]).toEqual([false, true])
    const role = [virginia, june]
    await client.query("insert into association_role values ($1, $2, 'reviewer')", role)
    await client.query(
      "delete from association_role where association_id = $1 and person_id = $2 and role = 'coordinator'",
      role,
    )
    const roles = [await tell(client, 'is_reviewer_here()'), await tell(client, 'is_staff_here()')]
    expect([...roles, await tell(client, opensRosas)]).toEqual([true, false, false])
  }))

test('an advisor sees the portfolio from the advising on and not after it, in the same transaction', () =>
  withSight(async ({ client, as }) => {
    await as(theo, virginia)
    expect(await tell(client, opensRosas)).toBe(false)
    await as(june, virginia)
    await client.query(
      `insert into advising (association_id, advisor_id, applicant_id, since, assigned_by)
       values ($1, $2, $3, '2026-01-01', $4)`,
      [virginia, theo, rosa, june],
    )
    await as(theo, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await as(june, virginia)
    await client.query("update advising set until = '2026-02-01', ended_by = $1", [june])
    await as(theo, virginia)
    expect(await tell(client, opensRosas)).toBe(false)
  }))

test('what was found before a savepoint that is left is found again', () =>
  withSight(async ({ client, as }) => {
    await as(theo, virginia)
    await client.query('savepoint before')
    await as(june, virginia)
    expect(await tell(client, 'is_staff_here()')).toBe(true)
    await client.query('rollback to savepoint before')
    expect(await tell(client, 'is_staff_here()')).toBe(false)
  }))
