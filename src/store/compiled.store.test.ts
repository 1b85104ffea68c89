import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { settlePeople, type World } from '../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../test/store/test-database.ts'
import type { Role } from '../domain/rights.ts'
import { finding, listing } from './compiled.ts'
import { withScope } from './with-scope.ts'

let database: TestDatabase
let world: World

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
})
afterAll(() => database.drop())

test('a question is built once, and answered for the values of each asking', async () => {
  let built = 0
  const rolesOf = listing((tx, role: Role, personId: string) => {
    built += 1
    return tx
      .selectFrom('association_role')
      .select(['role', 'association_id as associationId'])
      .where('person_id', '=', personId)
      .where('role', '=', role)
      .where('role', '!=', 'marker')
  })
  const { june, priya } = world.people
  const { virginia, michigan } = world.associations
  const ask = (personId: string, role: Role) =>
    withScope(database.db, { personId }, (tx) => rolesOf(tx, role, personId))

  expect(await ask(june, 'coordinator')).toEqual([{ role: 'coordinator', associationId: virginia }])
  expect(await ask(priya, 'coordinator')).toEqual([{ role: 'coordinator', associationId: michigan }])
  expect(await ask(priya, 'applicant')).toEqual([])
  expect(built).toBe(1)
})

test('of a question for one row, the first is the answer, or none', async () => {
  const nameOf = finding((tx, id: string) => tx.selectFrom('person').select('name').where('id', '=', id))
  const { rosa } = world.people

  const found = await withScope(database.db, { personId: rosa }, (tx) => nameOf(tx, rosa))
  const hidden = await withScope(database.db, { personId: rosa }, (tx) => nameOf(tx, randomUUID()))
  expect([found, hidden]).toEqual([{ name: 'Rosa Delgado' }, undefined])
})

test('a value that would become part of the text is refused', async () => {
  const ordered = listing((tx, column: string) =>
    tx
      .selectFrom('person')
      .select('name')
      .orderBy(`${column}` as 'name'),
  )

  await expect(ordered(database.db, 'name')).rejects.toThrow('has no value yet')
})
