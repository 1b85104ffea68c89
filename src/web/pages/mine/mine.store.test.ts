import { randomUUID } from 'node:crypto'
import { readSheet } from 'read-excel-file/node'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { trainingEntry } from '../../../../test/builders/portfolio-entry.ts'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { type Browser, browserOf, signedIn, someFiles } from '../../../../test/web/visiting.ts'
import { loadDocument } from '../../../services/mine/load-document.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { paths } from '../../paths.ts'

const now = new Date('2026-11-21T15:00:00Z')
const entryId = randomUUID()
let database: TestDatabase
let world: World
let rosa: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  rosa = await browserOf(database, someFiles(database), signedIn(world.people.rosa, 'Rosa Delgado'))
  const entry = trainingEntry({ title: '=Attachment' })
  await addEntry(database.db, { personId: world.people.rosa, now, id: entryId, entry })
})
afterAll(() => database.drop())

const document = () => loadDocument(database.db, world.people.rosa)
const aJson = (content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], 'portfolio.json')

/** The hidden fields of the form that saves. */
function hiddenIn(page: string): Record<string, string> {
  const fields = [...page.matchAll(/<input type="hidden" name="(document|revision|batch)" value="([^"]*)"/g)]
  return Object.fromEntries(fields.map(([, name, value]) => [name, value]))
}

test('a page that is not there leads somebody who is signed in to the first page of their own', async () => {
  const page = await (await rosa.get('/nothing-of-this-name')).text()

  expect(page).toContain(`<a class="govuk-link" href="${paths.home.href()}">Back to the start</a>`)
})

describe('taking it away', () => {
  test('as JSON gives the whole document, named by the day', async () => {
    const answer = await rosa.get(paths.mineJson.href())

    expect(answer.headers.get('content-disposition')).toContain('filename="portfolio-2026-11-21.json"')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.json()).toEqual(await document())
  })

  test('as a spreadsheet gives a sheet a section', async () => {
    const bytes = Buffer.from(await (await rosa.get(paths.mineXlsx.href())).arrayBuffer())

    expect((await readSheet(bytes, 'Training'))[1]).toEqual([
      ...['=Attachment', null, new Date('2022-03-04T00:00:00Z'), 6, 'relationship based', null, entryId],
    ])
  })

  test('as a document to print gives an accessible PDF', async () => {
    const answer = await rosa.get(paths.minePdf.href())
    const pdf = await getDocumentProxy(new Uint8Array(await answer.arrayBuffer()))
    const { text } = await extractText(pdf, { mergePages: true })

    expect(answer.headers.get('content-type')).toBe('application/pdf')
    expect(text).toContain('Portfolio of Rosa Delgado')
    expect(text).toContain('=Attachment')
  })

  test('is for the person who is signed in; anybody else is asked to sign in', async () => {
    const visitor = await browserOf(database, someFiles(database), { kind: 'visitor' })
    for (const path of [paths.mineJson, paths.mineXlsx, paths.minePdf, paths.mine, paths.leave]) {
      const answer = await visitor.get(path.href())

      expect([answer.status, answer.headers.get('location')?.split('?')[0]]).toEqual([303, '/sign-in'])
    }
  })
})

describe('bringing it in', () => {
  let before: Awaited<ReturnType<typeof document>>

  beforeEach(async () => {
    before = await document()
  })

  const lookAt = async (content: unknown) =>
    (await rosa.post(paths.bringIn.href(), { file: aJson(content) })).text()

  test('shows what would be added, changed and left alone, and saves nothing yet', async () => {
    const [training] = before.training ?? []
    const page = await lookAt({
      ...before,
      training: [
        { ...training, clockHours: 8 },
        { title: 'Brand new', clockHours: 2 },
      ],
      exams: [{ category: 'imhm-clinical', completedOn: '2024-06-01', passed: true }],
    })

    expect(page).toContain('Adds 2 entries')
    expect(page).toContain('Brand new')
    expect(page).toContain('Words 1 entry differently')
    expect(page).toContain('1 entry of this file is of a kind that associations record')
    expect(await document()).toEqual(before)
  })

  test('saves on the second step, and can be undone from there', async () => {
    const page = await lookAt({
      format: 'attune-portfolio/1',
      training: [{ title: 'Second step', clockHours: 2 }],
    })
    const answer = await rosa.post(paths.saveImport.href(), { ...hiddenIn(page), changes: 'leave' })
    const saved = await document()
    const { batch = '' } = hiddenIn(page)

    expect([answer.status, answer.headers.get('location')]).toEqual([
      303,
      `/portfolio?done=saved&count=1&batch=${batch}`,
    ])
    expect(saved.training?.map(({ title }) => title)).toContain('Second step')
    await rosa.post(paths.undo.href(), { batch, as: randomUUID() })
    expect(await document()).toEqual(before)
  })

  test('changes an entry only where the person chose so', async () => {
    const [training] = before.training ?? []
    const changed = { ...before, training: [{ ...training, clockHours: 8 }] }
    const hours = async () => (await document()).training?.map(({ clockHours }) => clockHours)

    await rosa.post(paths.saveImport.href(), { ...hiddenIn(await lookAt(changed)), changes: 'leave' })
    expect(await hours()).toEqual([6])
    await rosa.post(paths.saveImport.href(), { ...hiddenIn(await lookAt(changed)), changes: 'take' })
    expect(await hours()).toEqual([8])
  })

  test('of what is there already offers nothing to save', async () => {
    const page = await lookAt(before)

    expect(page).toContain('There is nothing to save.')
    expect(hiddenIn(page)).toEqual({})
  })

  test('shows the preview anew where the portfolio moved on meanwhile', async () => {
    const page = await lookAt({ format: 'attune-portfolio/1', training: [{ title: 'Late', clockHours: 2 }] })
    const entry = trainingEntry({ title: 'Between' })
    await addEntry(database.db, { personId: world.people.rosa, now, id: randomUUID(), entry })
    const answer = await rosa.post(paths.saveImport.href(), hiddenIn(page))

    expect([
      answer.status,
      (await answer.text()).includes('Your portfolio changed since this was shown.'),
    ]).toEqual([409, true])
    expect((await document()).training?.map(({ title }) => title)).not.toContain('Late')
  })

  const refused = [
    ['no file', undefined, 'Choose a file.'],
    ['what is no JSON', '{', 'This is not JSON'],
    ['what is no text', new File([new Uint8Array([0xff, 0xfe, 0x7b])], 'a.json'), 'This is not a text file.'],
    [
      'a faulty document',
      { format: 'attune-portfolio/1', training: [{ clockHours: -1 }] },
      '$.training[0].clockHours',
    ],
    ['too much', new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.json'), 'larger than 5 MB'],
  ] as const

  test.each(refused)('refuses %s, and says what to do', async (_, content, words) => {
    const file = content instanceof File ? content : aJson(content)
    const answer = await rosa.post(paths.bringIn.href(), content === undefined ? {} : { file })

    expect([answer.status, (await answer.text()).includes(words)]).toEqual([422, true])
    expect(await document()).toEqual(before)
  })

  test('a document that did not come back whole is asked for again', async () => {
    const answer = await rosa.post(paths.saveImport.href(), { document: 'broken', revision: '1', batch: 'x' })

    expect([answer.status, (await answer.text()).includes('Choose it again.')]).toEqual([422, true])
  })

  test('names in a document are shown as text', async () => {
    const page = await lookAt({
      format: 'attune-portfolio/1',
      training: [{ title: '<script>alert(1)</script>', clockHours: 1 }],
    })

    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
    expect(page).not.toContain('<script>alert')
  })
})

describe('leaving', () => {
  test('says what goes and what stays and why, asks for the address, then it is done', async () => {
    const person = world.people.lena
    const lena = await browserOf(database, someFiles(database), signedIn(person, 'Lena Okafor'))
    await addEntry(database.db, { personId: person, now, id: randomUUID(), entry: trainingEntry() })
    const page = await (await lena.get(paths.leave.href())).text()
    const slip = await lena.post(paths.leave.href(), { email: 'rosa@example.org' })
    const left = await lena.post(paths.leave.href(), { email: 'lena@example.org' })

    expect(page).toContain('Your portfolio with 1 entry, and every earlier version of them')
    expect(page).toContain('Misuse can then still be explained.')
    expect([slip.status, (await slip.text()).includes('This is not the address of your account.')]).toEqual([
      422,
      true,
    ])
    expect([left.status, left.headers.get('location'), left.headers.get('clear-site-data')]).toEqual([
      ...[303, '/left', '"cache", "cookies", "storage"'],
    ])
    expect(await (await lena.get(paths.left.href())).text()).toContain('Your account is deleted')
    expect(await loadDocument(database.db, person)).toEqual({
      format: 'attune-portfolio/1',
      person: { name: 'Deleted account', email: `deleted-${person}@deleted.invalid` },
    })
  })
})
