import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { roles, type SignedIn } from '../../domain/rights.ts'
import { endAdvising } from '../people/advising.ts'
import { loadPortfolioObject } from '../people/load-portfolio-object.ts'
import { withScope } from '../with-scope.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
})

afterAll(() => database.drop())

/** Whose entries somebody sees while asking for an association. */
async function entriesSeen(actor: SignedIn, associationId: string): Promise<string[]> {
  const rows = await withScope(database.db, { personId: actor.id, associationId }, (tx) =>
    tx.selectFrom('portfolio_entry').select('id').execute(),
  )
  return rows.map(({ id }) => id)
}

const staffRoles = roles.filter((role) => role !== 'applicant')

describe('the entries of an applicant', () => {
  test('are seen in the association by its staff and the applicant’s advisor, by nobody else', async () => {
    const seen = await Promise.all(
      staffRoles.map(async (role) => [role, await entriesSeen(world.in('virginia', role), world.virginia)]),
    )

    expect(Object.fromEntries(seen)).toEqual({
      advisor: [world.trainingId],
      reviewer: [],
      marker: [],
      coordinator: [world.trainingId],
      administrator: [world.trainingId],
    })
  })

  test('are not seen by an advisor who advises somebody else, nor by another applicant', async () => {
    expect(await entriesSeen(world.idle, world.virginia)).toEqual([])
    expect(await entriesSeen(world.omar, world.virginia)).toEqual([])
  })

  test('are not seen by people of another association who name this one', async () => {
    const seen = await Promise.all(
      staffRoles.map((role) => entriesSeen(world.in('michigan', role), world.virginia)),
    )

    expect(seen).toEqual(staffRoles.map(() => []))
  })

  test('are seen by their person in any scope', async () => {
    expect(await entriesSeen(world.rosa, world.michigan)).toEqual([world.trainingId])
  })
})

test('rights see one association at a time, and the person all of them', async () => {
  const load = (scope: { personId: string; associationId?: string }) =>
    withScope(database.db, scope, (tx) => loadPortfolioObject(tx, world.rosa.id))
  const ofVirginia = { personId: world.in('virginia', 'advisor').id, associationId: world.virginia }

  expect(
    await load({ personId: world.in('virginia', 'coordinator').id, associationId: world.virginia }),
  ).toEqual({
    personId: world.rosa.id,
    applicantIn: [world.virginia],
    advisors: [ofVirginia],
    reviewers: [],
  })
  const own = await load({ personId: world.rosa.id })
  expect([...own.applicantIn].sort()).toEqual([world.virginia, world.michigan].sort())
  expect(own.advisors).toHaveLength(2)
  expect(own.advisors).toContainEqual(ofVirginia)
})

test('an advisor sees nothing any more once advising has ended', async () => {
  const { id: byPersonId } = world.in('michigan', 'coordinator')
  const advisor = world.in('michigan', 'advisor')
  const before = await entriesSeen(advisor, world.michigan)

  const end = () =>
    withScope(database.db, { personId: byPersonId, associationId: world.michigan }, (tx) =>
      endAdvising(tx, {
        associationId: world.michigan,
        advisorId: advisor.id,
        applicantId: world.rosa.id,
        byPersonId,
        at: new Date('2026-06-01T12:00:00Z'),
      }),
    )

  expect([await end(), await end()]).toEqual([true, false])
  expect(before).toEqual([world.trainingId])
  expect(await entriesSeen(advisor, world.michigan)).toEqual([])
})
