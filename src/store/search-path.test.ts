import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

test('functions of ours look for names where connections do, so that their plans are kept', async () => {
  const { rows: connection } = await sql<{ search_path: string }>`show search_path`.execute(database.db)
  const { rows } = await sql<{ path: string; functions: number }>`
    select substr(setting, length('search_path=') + 1) as path, count(*)::int as functions
    from pg_proc, unnest(proconfig) setting
    where pronamespace = 'public'::regnamespace and starts_with(setting, 'search_path=') group by 1`.execute(
    database.db,
  )

  expect(rows.map(({ path }) => path)).toEqual([connection[0]?.search_path])
  expect(rows[0]?.functions).toBeGreaterThan(50)
})
