import { afterAll, beforeAll, expect, test } from 'vitest'
import { drawPlan } from '../../../test/decade/draw/draw-plan.ts'
import { type RanDecade, runDecade, verifyDraws, verifyRecord } from '../../../test/decade/run-decade.ts'
import { aFolder } from '../../../test/store/folders.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'

const people = 40

let database: TestDatabase
let ran: RanDecade

beforeAll(async () => {
  database = await createTestDatabase()
  ran = await runDecade(database, aFolder(), { plan: drawPlan(1, people), sample: 20 })
}, 300_000)
afterAll(() => database.drop())

test('what came of everybody in every period is what the oracle foretold, with no mail twice and none missing', () => {
  expect(ran.differences.slice(0, 40)).toEqual([])
})

test('the record of ten years verifies', async () => {
  const { isSound, entries, faults } = await verifyRecord(ran.stage)

  expect({ isSound, faults }).toEqual({ isSound: true, faults: [] })
  expect(entries).toBeGreaterThan(people * 10)
})

test('every draw that was published can be computed again', async () => {
  const { draws, faults } = await verifyDraws(ran.stage)

  expect(faults).toEqual([])
  expect(draws).toBeGreaterThan(10)
})
