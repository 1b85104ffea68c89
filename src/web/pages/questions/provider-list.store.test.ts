import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { providerEntry, sessionEntry } from '../../../../test/builders/portfolio-entry.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { openedMails } from '../../../../test/mail/opened-mails.ts'
import { settlePeople, type World } from '../../../../test/store/people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import type { Fields } from '../../../domain/fields.ts'
import type { SectionBody } from '../../../domain/portfolio/entry.ts'
import { addEntry } from '../../../services/portfolio/add-entry.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let june: Browser
let rosa: Browser
const keyring = aKeyring()
const now = new Date('2026-11-21T12:00:00Z')
const [list, take] = [paths.registerList.href('vaimh'), paths.takeRegisterList.href('vaimh')]

beforeAll(async () => {
  database = await createTestDatabase()
  world = await settlePeople(database)
  const virginia = { id: world.associations.virginia, shortId: 'vaimh', name: 'Virginia' }
  june = aBrowser(
    database,
    aPerson(world.people.june, 'June Park', [[virginia, 'coordinator']]),
    now,
    keyring,
  )
  rosa = aBrowser(
    database,
    aPerson(world.people.rosa, 'Rosa Delgado', [[virginia, 'applicant']]),
    now,
    keyring,
  )
  await enter('Ida Berg', '2015-01-01')
  await enter('Vera Blom', '2012-01-01')
  await enter('Noor Aziz', '2010-01-01')
})
afterAll(() => database.drop())

async function enter(name: string, from: string) {
  const { fields } = await june.get(paths.newRegistered.href('vaimh'))
  const line = { 'kind-0': ['endorsed'], 'category-0': ['imhm-clinical'], 'from-0': [from] }
  const added = await june.post(paths.newRegistered.href('vaimh'), { ...fields, name: [name], ...line })
  expect(added.status).toBe(303)
}

async function add(entry: SectionBody): Promise<string> {
  const id = randomUUID()
  await addEntry(database.db, { personId: world.people.rosa, now, id, entry })
  return id
}

/** A provider whom Rosa worked with and her association is asked about. */
async function ask(name: string): Promise<string> {
  const entryId = await add(providerEntry({ name }))
  await add(sessionEntry(entryId, { on: '2024-03-01', hours: 2 }))
  expect((await rosa.post(paths.askAboutProvider.href(entryId), {})).status).toBe(303)
  return entryId
}

const preview = (...lines: string[]) =>
  june.post(list, {
    source: ['The network’s list of November'],
    table: [['Name\tEmail\tCategory\tFrom\tUntil', ...lines].join('\n')],
  })

/** The values of boxes whose label or hint begins with some words, ticked or not. */
function boxesOf(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&quot;', '"').replaceAll('&#39;', "'"),
  )
}

async function standingOf(name: string) {
  const { html } = await june.get(paths.register.href('vaimh', { name }))
  const [, row = ''] = new RegExp(`${name}</bdi></a>(.*?)</li>`).exec(html) ?? []
  return row.replaceAll(/<[^>]*>/g, '').trim()
}

test('a list that cannot be read comes back with what was typed and says why', async () => {
  const none = await june.post(list, { source: [''], table: ['Cy Moe'] })
  expect([none.status, none.fields.table]).toEqual([422, ['Cy Moe']])
  expect(none.text).toContain('Say where the list is from')
  const bare = await june.post(list, { source: ['A list'], table: ['Cy Moe\tIMHS'] })
  expect([bare.status, bare.fields.source]).toEqual([422, ['A list']])
  expect(bare.text).toContain('No line of headings was found')
})

test('every line is told before anything is kept, and only newcomers are ticked', async () => {
  const shown = await preview(
    'Cy Moe\tcy@example.org\tIMHS\t2019-03-01\t',
    'Ida Berg\t\tIMHM-C\t2015-01-01\t',
    'Vera Blom\t\tIMHM-C\t2012-01-01\t2025-12-31',
    'N. Aziz\t\tIMHM-C\t2010-01-01\t',
    'Somebody\t\tWizard\t2010-01-01\t',
    'Somebody\t\tIMHS\tone day\t',
  )

  expect(shown.status).toBe(200)
  expect(shown.text).toContain(
    'New: 1. The list says something else: 1. Perhaps known: 1. As in the register: 1. Lines that cannot be used: 2.',
  )
  expect(shown.text).toContain('Line 6: “Wizard” is no category that Attune knows.')
  expect(shown.text).toContain('Line 7: “one day” is no day.')
  expect(shown.text).toContain('Line 5: N. Aziz, is Noor Aziz of the register')
  expect(shown.text).toContain('Line 5: N. Aziz, is somebody else')
  expect(shown.text).toMatch(
    /Line 4: Vera Blom Now: .* since January 1, 2012\. With the list: .* from January 1, 2012 to December 31, 2025\./,
  )
  expect(shown.fields.take?.map((value) => JSON.parse(value).name)).toEqual(['Cy Moe'])
  expect((await june.get(paths.register.href('vaimh', { name: 'moe' }))).text).toContain('Nobody is found')
  expect(await standingOf('Vera Blom')).toContain('since January 1, 2012')
})

test('what is ticked is taken over once, and what is not stays as it was', async () => {
  const shown = await preview(
    'Dov Roth\t\tIMHM-C\t2018-01-01\t',
    'Vera Blom\t\tIMHM-C\t2012-01-01\t2025-12-31',
  )
  const first = await june.post(take, shown.fields)
  expect(first.to).toBe(paths.register.href('vaimh', { added: '1', changed: '0', answered: '0', left: '0' }))
  expect((await june.get(first.to ?? '')).text).toContain('Entered: 1 provider. Changed: 0.')
  expect(await standingOf('Vera Blom')).toContain('since January 1, 2012')
  const again = await june.post(take, shown.fields)
  expect(again.to).toBe(paths.register.href('vaimh', { added: '0', changed: '0', answered: '0', left: '1' }))

  const change = { ...shown.fields, take: boxesOf(shown.html, 'take').slice(1) }
  const changed = await june.post(take, change)
  expect(changed.to).toBe(
    paths.register.href('vaimh', { added: '0', changed: '1', answered: '0', left: '0' }),
  )
  expect(await standingOf('Vera Blom')).toContain('from January 1, 2012 to December 31, 2025')
  // The register has moved on, so that the same boxes change nothing any more.
  expect((await june.post(take, change)).to).toContain('left=1')
  expect((await june.post(take, { ...shown.fields, take: ['nonsense'] })).status).toBe(422)
})

test('questions about whom the list names are answered with it, and those who asked are told', async () => {
  const [fresh, known] = [await ask('Mina Ode'), await ask('Ida Berg')]
  const shown = await preview('Ode, Mina\t\tIMHM-C\t2016-01-01\t', 'Ida Berg\t\tIMHM-C\t2015-01-01\t')
  expect(shown.text).toContain('Who is Mina Ode (e-mail address: none)?')
  expect(shown.text).toContain('Line 3: Ida Berg: look whether it is the same person')
  expect(shown.fields.answer).toBeUndefined()

  const answer: Fields = { ...shown.fields, answer: boxesOf(shown.html, 'answer') }
  const done = await june.post(take, answer)
  expect(done.to).toBe(paths.register.href('vaimh', { added: '1', changed: '0', answered: '2', left: '0' }))
  expect((await rosa.get(paths.provider.href(fresh))).text).toContain('since January 1, 2016')
  expect((await rosa.get(paths.provider.href(known))).text).toContain('since January 1, 2015')
  expect((await june.get(paths.questions.href('vaimh'))).text).toContain('No question waits')
  const mails = await openedMails(database.db, keyring, 'rosa@example.org')
  expect(mails.map(({ subject }) => subject).toSorted()).toEqual([
    'About Ida Berg, who gives you reflective supervision',
    'About Mina Ode, who gives you reflective supervision',
  ])
})

test('whoever does not keep the register finds nothing of it', async () => {
  expect((await rosa.get(list)).status).toBe(404)
  expect((await rosa.post(list, { table: ['x'] })).status).toBe(404)
  expect((await rosa.post(take, { take: ['x'] })).status).toBe(404)
})
