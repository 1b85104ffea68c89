import { sql } from 'kysely'
import pg from 'pg'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { inOneBreath } from './in-one-breath.ts'
import type { Tx } from './tables.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const double = async (tx: Tx, figure: unknown) => {
  const { rows } = await sql<{ twice: number }>`select ${figure}::int * 2 as twice`.execute(tx)
  return rows[0]?.twice
}
const fail = (tx: Tx) => sql`select 1 / ${0}::int`.execute(tx)
const codeOf = (error: unknown) => (error as pg.DatabaseError).code

test('questions of a transaction that go out together end with one Sync, and each gets its own answer', async () => {
  const syncs = vi.spyOn(pg.Connection.prototype, 'sync')
  const answers = await inOneBreath(database.db, async (tx) => {
    const first = await Promise.all([1, 2, 3].map((figure) => double(tx, figure)))
    const several = await sql<{ n: number }>`select generate_series(1, ${3}::int) as n`.execute(tx)
    return [...first, several.rows.map(({ n }) => n)]
  })
  const asked = syncs.mock.calls.length
  syncs.mockRestore()

  expect(answers).toEqual([2, 4, 6, [1, 2, 3]])
  // One letter with begin and three questions, and one question on its own; commit goes as plain text.
  expect(asked).toBe(2)
})

test('what comes after a question that failed is told that the transaction is over, as the server tells it later', async () => {
  const seen: unknown[] = []
  const work = inOneBreath(database.db, async (tx) => {
    const together = await Promise.allSettled([double(tx, 4), fail(tx), double(tx, 5)])
    const after = await Promise.allSettled([double(tx, 6)])
    for (const each of [...together, ...after])
      seen.push(each.status === 'fulfilled' ? each.value : codeOf(each.reason))
    throw new Error('undone')
  })
  await expect(work).rejects.toThrow('undone')
  expect(seen).toEqual([8, '22012', '25P02', '25P02'])
})

test('a statement that the server never came to read is sent with its text again', async () => {
  const halve = (tx: Tx, figure: number) =>
    sql<{ half: number }>`select ${figure}::int / 2 as half`.execute(tx)
  // Often enough to have a name.
  for (let time = 0; time < 5; time += 1) {
    const work = inOneBreath(database.db, (tx) => Promise.all([fail(tx), halve(tx, 8)]))
    await expect(work).rejects.toThrow('division by zero')
  }

  const { rows } = await inOneBreath(database.db, (tx) => halve(tx, 8))
  expect(rows).toEqual([{ half: 4 }])
})

test('a value that cannot be written fails alone, and what was asked beside it is answered', async () => {
  const circle: unknown[] = []
  circle.push({ circle })
  const [left, odd, right] = await inOneBreath(database.db, (tx) =>
    Promise.allSettled([double(tx, 1), double(tx, circle), double(tx, 2)]),
  )

  expect([left, right].map((each) => each?.status === 'fulfilled' && each.value)).toEqual([2, 4])
  expect(odd?.status === 'rejected' && String(odd.reason)).toMatch(/circular/i)
})

test('a connection that is lost fails every question of a letter', async () => {
  const seen: string[] = []
  const lost = inOneBreath(database.db, async (tx) => {
    const end = sql`select pg_terminate_backend(pg_backend_pid()), ${1}::int`.execute(tx)
    const all = await Promise.allSettled([end, double(tx, 1), double(tx, 2)])
    seen.push(...all.map(({ status }) => status))
  })

  await expect(lost).rejects.toThrow()
  expect(seen).toEqual(['rejected', 'rejected', 'rejected'])
  expect(await inOneBreath(database.db, (tx) => double(tx, 3))).toBe(6)
})

test('what is asked after the connection was lost fails, in the same turn or a later one, and hangs nothing', async () => {
  const seen: string[] = []
  const settle = async (questions: Promise<unknown>[]) => {
    for (const { status } of await Promise.allSettled(questions)) seen.push(status)
  }
  const lost = inOneBreath(database.db, async (tx) => {
    await double(tx, 0)
    const end = sql`select pg_terminate_backend(pg_backend_pid()), ${1}::int`.execute(tx)
    const first = settle([end, double(tx, 1)])
    // On its way behind the one that ends the connection.
    await new Promise((resolve) => setImmediate(resolve))
    await Promise.all([first, settle([double(tx, 2), double(tx, 3)])])
    await settle([double(tx, 4), double(tx, 5)])
  })

  await expect(lost).rejects.toThrow()
  expect(seen).toEqual(Array(6).fill('rejected'))
  expect(await inOneBreath(database.db, (tx) => double(tx, 6))).toBe(12)
})

test('a value that cannot be written leaves its statement as fit to be asked as before', async () => {
  const triple = (tx: Tx, figure: unknown) => sql<{ n: number }>`select ${figure}::int * 3 as n`.execute(tx)
  const circle: unknown[] = []
  circle.push({ circle })
  for (let time = 0; time < 6; time += 1) {
    await inOneBreath(database.db, (tx) => Promise.allSettled([fail(tx), triple(tx, circle)])).catch(() => {})
    await inOneBreath(database.db, (tx) => Promise.allSettled([triple(tx, circle), double(tx, 1)]))
  }

  const [found, twice] = await inOneBreath(database.db, (tx) => Promise.all([triple(tx, 2), double(tx, 1)]))
  expect([found.rows, twice]).toEqual([[{ n: 6 }], 2])
})
