import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { withClient } from './with-client.ts'

const [virginia, michigan] = [randomUUID(), randomUUID()]
const [rosa, june, theo, ines] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()]
let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query(`insert into association (id, short_id, name) values
      ('${virginia}', 'vaimh', 'Virginia'), ('${michigan}', 'mi-aimh', 'Michigan')`)
    await client.query(`insert into person (id, name, email) values
      ('${rosa}', 'Rosa Delgado', 'rosa@example.org'), ('${june}', 'June Park', 'june@example.org'),
      ('${theo}', 'Theo Brandt', 'theo@example.org'), ('${ines}', 'Ines Costa', 'ines@example.org')`)
    await client.query(`insert into association_role (association_id, person_id, role) values
      ('${virginia}', '${rosa}', 'applicant'), ('${michigan}', '${rosa}', 'applicant'),
      ('${virginia}', '${june}', 'coordinator'), ('${virginia}', '${theo}', 'advisor'),
      ('${virginia}', '${ines}', 'reviewer')`)
    await putReview(client)
    await client.query('commit')
  })
})

afterAll(() => database.drop())

/** Theo's application, which Ines reviews. */
async function putReview(client: pg.Client): Promise<void> {
  const [application, at] = [randomUUID(), "timestamptz '2026-11-02 15:00Z'"]
  const of = `'${application}', '${virginia}', '${theo}'`
  await client.query(`
    insert into application (id, association_id, person_id, standard, edition, state, state_since, opened_at, submitted_at)
      values (${of}, 'vaimh/imhm-clinical', '2024-01', 'in-review', ${at}, ${at}, ${at});
    insert into submission (application_id, association_id, person_id, number, submitted_at, as_of, standard, edition,
        revision, portfolio, evaluation)
      values (${of}, 1, ${at}, '2026-11-02', 'vaimh/imhm-clinical', '2024-01', 1, '{}', '{}');
    insert into review (application_id, association_id, applicant_id, id, round, reviewer_id, place, assigned_at,
        assigned_by, due_on)
      values (${of}, '${randomUUID()}', 1, '${ines}', 1, ${at}, '${june}', '2026-12-01')`)
}

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
const opensTheos = `opens_portfolio_of('${theo}')`

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

test('the association that is overseen is that of its staff and of the system, and nobody else has one', () =>
  withSight(async ({ client, as }) => {
    const told: unknown[] = []
    for (const [person, association] of [
      [june, virginia],
      [ines, virginia],
      ['', virginia],
      ['', michigan],
      [june, michigan],
      [june, ''],
      ['', ''],
      [virginia, ''],
      [june, virginia],
    ] as const) {
      await as(person, association)
      // Found at the first question, and told from what is kept at the second.
      const { rows } = await client.query('select overseen_association() as first')
      const { rows: again } = await client.query('select overseen_association() as first')
      expect(again).toEqual(rows)
      told.push(rows[0].first)
    }
    expect(told).toEqual([virginia, null, virginia, michigan, null, null, null, null, virginia])
  }))

test('who is no staff any more oversees nothing, in the same transaction, and who becomes it does', () =>
  withSight(async ({ client, as }) => {
    const overseen = 'overseen_association() is not null'
    await as(june, virginia)
    expect(await tell(client, overseen)).toBe(true)
    await client.query("delete from association_role where person_id = $1 and role = 'coordinator'", [june])
    expect(await tell(client, overseen)).toBe(false)
    await client.query("insert into association_role values ($1, $2, 'coordinator')", [virginia, june])
    expect(await tell(client, overseen)).toBe(true)
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

test('a role that was given after a savepoint is gone, and one that was taken is back, once it is left', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await client.query('savepoint before')
    await client.query("insert into association_role values ($1, $2, 'reviewer')", [virginia, june])
    await client.query("delete from association_role where person_id = $1 and role = 'coordinator'", [june])
    const within = [await tell(client, 'is_reviewer_here()'), await tell(client, opensRosas)]
    await client.query('rollback to savepoint before')
    const after = [await tell(client, 'is_reviewer_here()'), await tell(client, opensRosas)]
    expect([within, after]).toEqual([
      [true, false],
      [false, true],
    ])
  }))

test('a role that was taken stays taken after a savepoint is released', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await client.query('savepoint before')
    await client.query("delete from association_role where person_id = $1 and role = 'coordinator'", [june])
    await client.query('release savepoint before')
    expect([await tell(client, 'is_staff_here()'), await tell(client, opensRosas)]).toEqual([false, false])
  }))

test('nothing that was told outlives its transaction, as connections go from one asker to the next', () =>
  withSight(async ({ client, as }) => {
    const kept = ['roles_here', 'portfolio_here', 'overseen_for', 'overseen']
      .map((name) => `current_setting('attune.${name}', true)`)
      .join(' || ')
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    expect(await tell(client, `overseen_association() = '${virginia}'`)).toBe(true)
    expect(await tell(client, `${kept} = ''`)).toBe(false)
    await client.query('commit; begin')
    expect(await tell(client, `${kept} = ''`)).toBe(true)
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await client.query('rollback; begin')
    expect(await tell(client, `${kept} = ''`)).toBe(true)
  }))

test('an applicant who leaves the association is no longer open to its staff, in the same transaction', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await client.query('delete from association_role where association_id = $1 and person_id = $2', [
      virginia,
      rosa,
    ])
    expect(await tell(client, opensRosas)).toBe(false)
  }))

test('an account that is deleted takes along what its asker was told before', () =>
  withSight(async ({ client, as }) => {
    await as(june, virginia)
    expect(await tell(client, opensRosas)).toBe(true)
    await client.query('select delete_account(false)')
    expect([await tell(client, 'is_staff_here()'), await tell(client, opensRosas)]).toEqual([false, false])
  }))

test('a reviewer sees the portfolio from the review on and not after it was handed back', () =>
  withSight(async ({ client, as }) => {
    await as(ines, virginia)
    expect(await tell(client, opensTheos)).toBe(true)
    await client.query(
      "update review set state = 'recused', recused_at = now(), recused_by = $1, recusal_kinds = '{}' where reviewer_id = $1",
      [ines],
    )
    expect(await tell(client, opensTheos)).toBe(false)
  }))

test('a role that is taken by somebody else meanwhile is gone from the next transaction on', () =>
  withSight(async ({ client, as }) => {
    const told = async () => [await tell(client, 'is_reviewer_here()'), await tell(client, opensTheos)]
    await as(ines, virginia)
    expect(await told()).toEqual([true, true])
    await withClient(database.as('owner'), async (other) => {
      await other.query("begin; select set_config('attune.maintenance', 'on', true)")
      await other.query('delete from association_role where person_id = $1', [ines])
      await other.query('commit')
    })
    const [meanwhile] = [await told(), await client.query('commit; begin'), await as(ines, virginia)]
    expect([meanwhile, await told()]).toEqual([
      [true, true],
      [false, false],
    ])
  }))
