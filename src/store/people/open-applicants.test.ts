import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { putApplication } from '../../../test/workbench/an-application.ts'
import type { Tx } from '../tables.ts'
import { withScope } from '../with-scope.ts'
import { listApplications } from '../workbench/list-applications.ts'
import { hasOpenApplication } from './has-open-application.ts'
import { listApplicants } from './list-applicants.ts'

let database: TestDatabase
let world: World
const now = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  const of = { associationId: world.virginia }
  await putApplication(database, { ...of, personId: world.rosa.id })
  await putApplication(database, { ...of, personId: world.omar.id, state: 'withdrawn' })
})

afterAll(() => database.drop())

function asDana<Result>(work: (tx: Tx) => Promise<Result>): Promise<Result> {
  const personId = world.in('virginia', 'coordinator').id
  return withScope(database.db, { personId, associationId: world.virginia }, work)
}

const stopApplying = (personId: string) =>
  asDana((tx) =>
    tx
      .deleteFrom('association_role')
      .where('person_id', '=', personId)
      .where('association_id', '=', world.virginia)
      .where('role', '=', 'applicant')
      .execute(),
  )

const applicants = async () => {
  const page = await asDana((tx) => listApplicants(tx, { associationId: world.virginia, limit: 20 }))
  return page.applicants.map(({ name }) => name)
}

test('nobody stops being an applicant while an application is under way', async () => {
  const isUnderWay = (personId: string) => asDana((tx) => hasOpenApplication(tx, personId, world.virginia))
  expect([await isUnderWay(world.rosa.id), await isUnderWay(world.omar.id)]).toEqual([true, false])
  await expect(stopApplying(world.rosa.id)).rejects.toThrow('stays one')
  await stopApplying(world.omar.id)

  expect(await applicants()).toContain('Rosa Delgado')
  expect(await applicants()).not.toContain('Omar Haddad')
})

test('what somebody handed in stays on the list when the person has withdrawn it and left Attune', async () => {
  await asOwner(database, (client) =>
    client.query("update application set state = 'withdrawn' where person_id = $1", [world.rosa.id]),
  )
  await withScope(database.db, { personId: world.rosa.id }, (tx) =>
    tx.selectNoFrom((eb) => eb.fn('delete_account', [eb.val(false)]).as('left')).execute(),
  )
  const find = { state: 'withdrawn' } as const
  const listed = await asDana((tx) =>
    listApplications(tx, {
      ...{ associationId: world.virginia, readerId: world.in('virginia', 'coordinator').id },
      ...{ find, now, limit: 10 },
    }),
  )
  const michigan = await withScope(
    database.db,
    { personId: world.in('michigan', 'coordinator').id, associationId: world.michigan },
    (tx) => tx.selectFrom('person').select('name').where('id', '=', world.rosa.id).execute(),
  )

  expect(listed.applications.map(({ name, state }) => [name, state]).sort()).toEqual([
    ['Deleted account', 'withdrawn'],
    ['Omar Haddad', 'withdrawn'],
  ])
  expect(michigan).toEqual([])
})
