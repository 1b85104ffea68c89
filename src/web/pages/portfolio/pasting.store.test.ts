import { afterAll, beforeAll, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let rosa: Browser
const form = paths.paste.href('training')
const rows = paths.pastedRows.href('training')

beforeAll(async () => {
  database = await createTestDatabase()
  const who = await addSampleAssociations(database)
  rosa = aBrowser(database, aPerson(who.rosa, 'Rosa Delgado', []), new Date('2026-11-21T12:00:00Z'))
})

afterAll(() => database.drop())

test('rows are shown on a page that can be loaded again, until they are saved', async () => {
  const shown = await rosa.post(form, { table: ['2025-03-04\tAttachment\t6\n2025-03-05\tPlay\t2'] })
  const [first, again] = [await rosa.get(rows), await rosa.get(rows)]
  const saved = await rosa.post(form, { ...again.fields, step: ['save'] })
  const list = await rosa.get(paths.section.href('training'))

  expect([shown.status, shown.to]).toEqual([303, rows])
  expect([first.text, again.text]).toEqual(Array(2).fill(expect.stringContaining('2 rows are fine')))
  expect([saved.status, saved.to]).toEqual([303, expect.stringContaining('done=saved&count=2')])
  expect(list.text).toContain('Attachment')
  expect(await rosa.get(rows)).toMatchObject({ status: 303, to: form })
})

test('going back to the form brings the rows along, as text', async () => {
  await rosa.post(form, { table: ['2025-04-04\tFathers\t6'] })
  const { fields } = await rosa.get(rows)
  const back = await rosa.post(form, { ...fields, step: ['back'] })

  expect([back.status, back.to]).toEqual([303, form])
  expect((await rosa.get(form)).fields.table).toEqual(['2025-04-04\tFathers\t6'])
})

test('rows of which none is ticked are shown once more, and said so', async () => {
  await rosa.post(form, { table: ['2025-05-04\tSleep\t6'] })
  const { fields } = await rosa.get(rows)
  const refused = await rosa.post(form, { ...fields, line: [], step: ['save'] })

  expect([refused.status, refused.text]).toEqual([422, expect.stringContaining('Sleep')])
})
