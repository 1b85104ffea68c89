import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import type { Tx } from './tables.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const add = (tx: Tx, figure: number) => sql<{ sum: number }>`select ${figure}::int + 1 as sum`.execute(tx)

test('a statement that is asked again and again is planned by name, one that is asked once is not', async () => {
  const found = await database.db.transaction().execute(async (tx) => {
    const sums = []
    for (const figure of [1, 2, 3, 4, 5]) sums.push((await add(tx, figure)).rows[0]?.sum)
    await sql`select ${7}::int as once`.execute(tx)
    const named = await sql<{ statement: string }>`select statement from pg_prepared_statements`.execute(tx)
    return { sums, named: named.rows.map(({ statement }) => statement) }
  })

  expect(found).toEqual({ sums: [2, 3, 4, 5, 6], named: ['select $1::int + 1 as sum'] })
})

test('a statement with a name sees what its transaction may see, as one without', async () => {
  const seen = async (person: string) => {
    const { rows } = await database.db.transaction().execute(async (tx) => {
      await sql`select set_config('attune.person', ${person}, true)`.execute(tx)
      return sql<{ who: string | null }>`select current_person()::text as who where ${1}::int = 1`.execute(tx)
    })
    return rows[0]?.who
  }
  const people = Array.from({ length: 8 }, (_, index) => `00000000-0000-4000-8000-00000000000${index}`)

  for (const person of people) expect(await seen(person)).toBe(person)
})
