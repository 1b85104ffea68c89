import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import { inOneBreath, rememberedOf } from './in-one-breath.ts'
import type { Tx } from './tables.ts'
import { setScope, withScope } from './with-scope.ts'

let database: TestDatabase
let other: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
  other = await createTestDatabase()
})
afterAll(async () => {
  await database.drop()
  await other.drop()
})

const whoAsks = async (tx: Tx) => {
  const { rows } = await sql<{ who: string | null }>`select current_person()::text as who`.execute(tx)
  return rows[0]?.who ?? null
}

test('questions that are on their way together are answered in the scope that was set before them', async () => {
  const [one, two] = [randomUUID(), randomUUID()]
  const seen = await withScope(database.db, { personId: one }, async (tx) => {
    const before = await Promise.all([whoAsks(tx), whoAsks(tx)])
    const moving = setScope(tx, { personId: two })
    const after = await Promise.all([whoAsks(tx), moving, whoAsks(tx)])
    return [...before, after[0], after[2]]
  })

  expect(seen).toEqual([one, one, two, two])
})

test('where one question fails, nothing stays of those beside it, and the next transaction begins with no scope', async () => {
  const id = randomUUID()
  const row = { id, name: 'Ada Moss', email: 'ada@example.org' }
  const work = withScope(database.db, { personId: id }, (tx) =>
    Promise.all([
      tx.insertInto('person').values(row).execute(),
      sql`select 1 / 0`.execute(tx),
      whoAsks(tx).catch(() => 'not answered'),
    ]),
  )

  await expect(work).rejects.toThrow('division by zero')
  const found = await withScope(database.db, { personId: id }, (tx) =>
    tx.selectFrom('person').select('id').execute(),
  )
  expect(found).toEqual([])
  expect(await inOneBreath(database.db, whoAsks)).toBeNull()
})

test('whoever asks on after the transaction failed gets no answer', async () => {
  let asked: Promise<unknown> = Promise.resolve()
  const slow = async (tx: Tx) => {
    await sql`select pg_sleep(0.05)`.execute(tx).catch(() => undefined)
    return whoAsks(tx)
  }
  const work = withScope(database.db, {}, (tx) => {
    asked = slow(tx).catch((error: unknown) => String(error))
    return Promise.all([asked, sql`select 1 / 0`.execute(tx)])
  })

  await expect(work).rejects.toThrow('division by zero')
  expect(await asked).toMatch(/over|rolled back|aborted/)
})

test('what is remembered of one database is not known in another', async () => {
  const memory = rememberedOf(() => new Map<string, string>())
  await withScope(database.db, {}, async (tx) => memory(tx).set('answer', 'here'))

  expect(await withScope(database.db, {}, async (tx) => memory(tx).get('answer'))).toBe('here')
  expect(await withScope(other.db, {}, async (tx) => memory(tx).get('answer'))).toBeUndefined()
})
