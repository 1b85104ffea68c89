import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApplication } from '../../../test/record/an-application.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { withScope } from '../with-scope.ts'
import { countUnplaced, takePlace } from './cycle-places.ts'

let database: TestDatabase
let world: World
let ofRosa: string
let ofOmar: string

/** Half past eleven in the evening in Virginia, and the next day in London. */
const late = { state: 'submitted', submittedAt: new Date('2026-11-21T04:30:00Z') }

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const here = { associationId: world.virginia, ...late }
  ofRosa = await anApplication(database, { ...here, personId: world.rosa.id })
  ofOmar = await anApplication(database, { ...here, personId: world.omar.id })
})

afterAll(() => database.drop())

const counted = () => withScope(database.db, { associationId: world.virginia }, countUnplaced)
const change = (text: string, values: readonly string[]) =>
  asOwner(database, async (client) => void (await client.query(text, [...values])))

test('what waits without a place is counted by its day, and is not once it has a place or waits no more', async () => {
  expect(await counted()).toEqual([{ day: '2026-11-20', count: 2 }])

  await change("update association set time_zone = 'Europe/London' where id = $1", [world.virginia])
  expect(await counted()).toEqual([{ day: '2026-11-21', count: 2 }])

  const place = { applicationId: ofRosa, cycle: '2026-11-30', capacity: 0, at: late.submittedAt }
  const ofRosaHere = { personId: world.rosa.id, associationId: world.virginia }
  expect(await withScope(database.db, ofRosaHere, (tx) => takePlace(tx, place))).toBe(true)
  expect(await counted()).toEqual([{ day: '2026-11-21', count: 1 }])

  await change('delete from cycle_place where application_id = $1', [ofRosa])
  expect(await counted()).toEqual([{ day: '2026-11-21', count: 2 }])

  await change("update application set state = 'returned' where id = $1", [ofOmar])
  expect(await counted()).toEqual([{ day: '2026-11-21', count: 1 }])

  await change("update application set state = 'submitted', submitted_at = $2 where id = $1", [
    ofOmar,
    '2026-11-23T12:00:00Z',
  ])
  expect(await counted()).toEqual([
    { day: '2026-11-21', count: 1 },
    { day: '2026-11-23', count: 1 },
  ])
})
