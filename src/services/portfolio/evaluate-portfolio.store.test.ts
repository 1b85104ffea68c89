import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { trainingEntry } from '../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { loadStandards } from '../../standards/load-standards.ts'
import { insertEntries } from '../../store/portfolio/insert-entries.ts'
import { lockPortfolio } from '../../store/portfolio/lock-portfolio.ts'
import { type Scope, withScope } from '../../store/with-scope.ts'
import { addEntry } from './add-entry.ts'
import { createPortfolioEvaluator } from './evaluate-portfolio.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T12:00:00Z')
const asOf = '2026-11-21'
const evaluate = createPortfolioEvaluator(loadStandards())

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

const ask = (personId: string, scope: Scope = { personId }, day = asOf) =>
  withScope(database.db, scope, (tx) => evaluate(tx, { personId, asOf: day }))

test('a portfolio that stays the same is evaluated once, a changed one anew', async () => {
  const personId = world.people.rosa
  const id = randomUUID()
  const before = await ask(personId)
  await addEntry(database.db, { personId, now, id, entry: trainingEntry() })
  const [first, second] = [await ask(personId), await ask(personId)]

  expect(second).toBe(first)
  expect(before.tell(id)).toEqual({ counts: [], refused: [] })
  expect(
    first
      .tell(id)
      .counts.filter(({ standard }) => standard === 'vaimh/imhm-clinical')
      .map(({ requirement, amount }) => [requirement, amount]),
  ).toEqual([
    ['training-imh', 6],
    ['training-typical', 6],
  ])
})

test('another day is another answer', async () => {
  const personId = world.people.rosa

  expect((await ask(personId, { personId }, '2022-03-03')).evaluated).not.toEqual(
    (await ask(personId)).evaluated,
  )
})

test('memory shows nobody what the database would not', async () => {
  const personId = world.people.rosa
  await ask(personId)
  const { virginia, michigan } = world.associations
  const staff = await ask(personId, { personId: world.people.june, associationId: virginia })
  const others = await ask(personId, { personId: world.people.priya, associationId: michigan })

  expect(staff.portfolio.training).toHaveLength(1)
  expect(others.portfolio).toEqual({ format: 'attune-portfolio/1' })
})

test('what a transaction wrote and took back is not remembered', async () => {
  const personId = world.people.lena
  const trial = randomUUID()
  const takenBack = withScope(database.db, { personId }, async (tx) => {
    const { batch } = await lockPortfolio(tx, personId)
    await insertEntries(tx, { personId, at: now, batch }, [
      { id: trial, entry: trainingEntry({ title: 'Taken back' }) },
    ])
    await evaluate(tx, { personId, asOf })
    throw new Error('taken back')
  })
  await expect(takenBack).rejects.toThrow('taken back')
  await addEntry(database.db, { personId, now, id: randomUUID(), entry: trainingEntry({ title: 'Kept' }) })

  expect((await ask(personId)).portfolio.training?.map(({ title }) => title)).toEqual(['Kept'])
})
