import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { withScope } from '../with-scope.ts'
import { findDraft, keepDraft } from './form-drafts.ts'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(() => database.drop())

test('of more than two hundred forms the oldest is forgotten, and typing on in one forgets none', async () => {
  const { rosa: personId } = await addSampleAssociations(database)
  const place = (number: number) => `/portfolio/training/${number}/edit`
  const at = (minute: number) => new Date(Date.UTC(2026, 10, 21, 12, minute))
  const kept = await withScope(database.db, { personId }, async (tx) => {
    for (let number = 1; number <= 201; number += 1)
      await keepDraft(tx, {
        personId,
        formKey: place(number),
        fields: { title: [`${number}`] },
        at: at(number),
      })
    for (const minute of [300, 301])
      await keepDraft(tx, { personId, formKey: place(201), fields: { title: ['again'] }, at: at(minute) })
    return Promise.all(
      [1, 2, 200, 201].map(async (number) => (await findDraft(tx, personId, place(number)))?.fields),
    )
  })

  expect(kept).toEqual([undefined, { title: ['2'] }, { title: ['200'] }, { title: ['again'] }])
})
