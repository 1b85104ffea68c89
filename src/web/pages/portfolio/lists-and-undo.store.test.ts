import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import type { Fields } from '../../../domain/fields.ts'
import { saveRows } from '../../../services/portfolio/save-rows.ts'
import { toDay, toDayNumber } from '../../../standards/day.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let rosa: Browser
let omar: Browser
let omarId: string
const now = new Date('2026-11-21T12:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  const who = await addSampleAssociations(database)
  rosa = aBrowser(database, aPerson(who.rosa, 'Rosa Delgado', []), now)
  omar = aBrowser(database, aPerson(who.omar, 'Omar Haddad', []), now)
  omarId = who.omar
})

afterAll(() => database.drop())

const linksIn = (html: string, section: string) => [
  ...new Set(
    [...html.matchAll(new RegExp(`href="(/portfolio/${section}/[0-9a-f-]{36})"`, 'g'))].map(
      ([, link = '']) => link,
    ),
  ),
]

/** Presses the undo button of a page. */
async function undo(browser: Browser, path: string) {
  const { fields } = await browser.get(path)
  return browser.post(paths.undo.href(), { batch: fields.batch ?? [], as: fields.as ?? [] })
}

const session = { hours: ['1.5'], setting: ['individual'] }

describe('a session with a provider who is not in the portfolio yet', () => {
  const place = paths.newEntry.href('rsc')

  test('adds the provider once, and names the provider', async () => {
    const { fields } = await rosa.get(place)
    const form = { ...fields, ...session, from: ['2025-03-04'], newProvider: ['Dr. Imani <Cole>'] }
    await rosa.post(place, form)
    await rosa.post(place, form)

    const [providers, sessions] = [
      await rosa.get(paths.section.href('providers')),
      await rosa.get(paths.section.href('rsc')),
    ]
    expect(linksIn(providers.html, 'providers')).toHaveLength(1)
    expect(linksIn(sessions.html, 'rsc')).toHaveLength(1)
    expect(sessions.text).toContain('Dr. Imani <Cole>')
  })

  test('keeps the name where the rest is refused, and takes another name typed after that', async () => {
    const { fields } = await rosa.get(place)
    const form = { ...fields, ...session, from: ['2025-03-11'] }
    const refused = await rosa.post(place, { ...form, hours: ['many'], newProvider: ['Noor Aziz'] })
    expect([refused.status, refused.fields.newProvider]).toEqual([422, ['Noor Aziz']])

    const again = { ...refused.fields, hours: ['1.5'], newProvider: ['Bea Lund'] }
    expect((await rosa.post(place, again)).status).toBe(303)
    const providers = (await rosa.get(paths.section.href('providers'))).text
    expect([providers.includes('Bea Lund'), providers.includes('Noor Aziz')]).toEqual([true, false])
  })
})

/** The days as the browser gets to them: the form is answered with their address. */
async function showDays(browser: Browser, place: string, typed: Fields) {
  return browser.get((await browser.post(place, typed)).to ?? '')
}

describe('a series', () => {
  const place = paths.series.href('training')
  const rhythm = {
    rhythm: ['weekly-2'],
    weekday: ['2'],
    seriesFrom: ['2025-01-07'],
    seriesTo: ['2025-03-04'],
  }

  test('is refused at the fields that need another look, with what was typed', async () => {
    const typed = { ...rhythm, seriesTo: ['2024-01-01'], title: ['Study group'], clockHours: ['x'] }
    const page = await rosa.post(place, typed)
    const leads = [...page.html.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field = '']) => field)

    expect([page.status, leads.every((field) => page.html.includes(` id="${field}"`))]).toEqual([422, true])
    expect(leads).toEqual(['seriesTo', 'clockHours'])
    expect(page.fields).toMatchObject(typed)
  })

  test('names what is to be mended in the order of its fields', async () => {
    const sessions = paths.series.href('rsc')
    const page = await rosa.post(sessions, {
      rhythm: [''],
      weekday: [''],
      hours: ['x'],
      seriesTo: ['2024-01-01'],
    })
    const leads = [...page.html.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field = '']) => field)
    const places = leads.map((field) => page.html.indexOf(` id="${field}"`))

    expect(leads.slice(0, 2)).toEqual(['rhythm', 'seriesFrom'])
    expect(leads).toContain('hours')
    expect(places).toEqual(places.toSorted((one, other) => one - other))
  })

  const group = { ...rhythm, title: ['Study group'], clockHours: ['2'] }
  const tuesdays = ['2025-01-07', '2025-01-21', '2025-02-04', '2025-02-18', '2025-03-04']

  test('shows its days, saves those that stay ticked, and is undone as one', async () => {
    const days = await showDays(rosa, place, group)
    expect(days.status).toBe(200)
    expect(days.fields.day).toEqual(tuesdays)

    const ticked = days.fields.day?.filter((day) => day !== '2025-02-04') ?? []
    const saved = await rosa.post(place, { ...days.fields, day: ticked, step: ['save'] })
    const again = await rosa.post(place, { ...days.fields, day: ticked, step: ['save'] })
    expect([saved.status, again.to]).toEqual([303, saved.to])

    const list = await rosa.get(saved.to ?? '')
    expect(list.text).toContain('4 entries saved.')
    expect(linksIn(list.html, 'training')).toHaveLength(4)

    const undone = await undo(rosa, saved.to ?? '')
    expect(undone.status).toBe(303)
    expect(linksIn((await rosa.get(undone.to ?? '')).html, 'training')).toEqual([])
  })

  test('has an address of its days that says it whole, and only looks, whatever is added to it', async () => {
    const { to } = await rosa.post(place, group)
    const address = to ?? ''
    expect(Object.fromEntries(new URL(address, 'http://localhost').searchParams)).toEqual({
      ...{ rhythm: 'weekly-2', weekday: '2', seriesFrom: '2025-01-07', seriesTo: '2025-03-04' },
      ...{ title: 'Study group', clockHours: '2' },
    })
    for (const more of ['', '', '&step=save&day=2025-01-07', '&batch=nonsense'])
      expect((await rosa.get(address + more)).fields.day, more).toEqual(tuesdays)
    expect(linksIn((await rosa.get(paths.section.href('training'))).html, 'training')).toEqual([])

    const faulty = await rosa.get(address.replace('clockHours=2', 'clockHours=many'))
    expect([faulty.status, faulty.fields]).toMatchObject([422, { ...group, clockHours: ['many'] }])
  })

  test('leads back from its days to what was typed, and the form keeps it until the days are saved', async () => {
    const days = await showDays(rosa, place, group)
    const [, edit = ''] = /href="([^"]*series\?[^"]*)"/.exec(days.html) ?? []
    expect((await rosa.get(edit.replaceAll('&amp;', '&'))).fields).toMatchObject(group)
    expect((await rosa.get(place)).fields).toMatchObject(group)

    const saved = await rosa.post(place, { ...days.fields, step: ['save'] })
    expect((await rosa.get(place)).fields.title).toEqual([''])
    await undo(rosa, saved.to ?? '')
  })

  test('that goes beyond today says how many of the hours in its list are still to come', async () => {
    const soon = { ...group, seriesFrom: ['2026-11-10'], seriesTo: ['2026-12-08'] }
    const days = await showDays(rosa, place, soon)
    const saved = await rosa.post(place, { ...days.fields, step: ['save'] })
    const list = await rosa.get(saved.to ?? '')

    expect(list.text).toContain('2026: 6 hours, 4 of them still to come')
    await undo(rosa, saved.to ?? '')
  })

  test('counts the days that are still ticked again, and saves nothing by that', async () => {
    const days = await showDays(rosa, place, group)
    expect(days.text).toContain('counted for the 5 days that were ticked')
    const fewer = { ...days.fields, day: tuesdays.slice(0, 2), step: ['count'] }
    const counted = await rosa.post(place, fewer)

    expect([counted.status, counted.fields.day]).toEqual([200, tuesdays.slice(0, 2)])
    expect(counted.text).toContain('counted for the 2 days that were ticked')
    expect(counted.text).not.toBe(days.text)
    expect(linksIn((await rosa.get(paths.section.href('training'))).html, 'training')).toEqual([])
  })

  test('says that it was typed earlier, and begins with an empty form where one likes', async () => {
    const fresh = 'what you typed is still here'
    await rosa.post(place, group)
    const again = await rosa.get(place)
    expect([again.text.includes(fresh), again.fields.title]).toEqual([true, ['Study group']])

    const dropped = await rosa.post(paths.drafts.href(), { draftOf: [place], act: ['drop'] })
    expect([dropped.status, dropped.to]).toEqual([303, place])
    const empty = await rosa.get(place)
    expect([empty.text.includes(fresh), empty.fields.title]).toEqual([false, ['']])
  })

  describe('with somebody new', () => {
    const sessions = paths.series.href('rsc')
    const withNew = (newProvider: string) => ({
      ...{ ...rhythm, hours: ['1.5'], setting: ['individual'], newProvider: [newProvider] },
    })
    async function saveSeries(name: string) {
      const { fields } = await rosa.get(sessions)
      const days = await showDays(rosa, sessions, { ...fields, ...withNew(name) })
      const saved = await rosa.post(sessions, { ...days.fields, step: ['save'] })
      // Where the hours of others fall out, it is asked about once.
      const done = saved.to ? saved : await rosa.post(sessions, { ...saved.fields, step: ['save'] })
      return done.to ?? ''
    }
    const providers = async () => (await rosa.get(paths.section.href('providers'))).text

    test('is undone with the provider who came along, and done again with the same', async () => {
      const saved = await saveSeries('Ida Along')
      expect(await providers()).toContain('Ida Along')
      const undone = await undo(rosa, saved)
      expect(undone.to?.split('?')[0]).toBe(paths.section.href('rsc'))
      expect(await providers()).not.toContain('Ida Along')

      const again = await undo(rosa, undone.to ?? '')
      expect(await providers()).toContain('Ida Along')
      await undo(rosa, again.to ?? '')
      expect(await providers()).not.toContain('Ida Along')
    })

    test('leaves the provider whom another session names by now', async () => {
      const saved = await saveSeries('Nils Stays')
      const { html } = await rosa.get(paths.newEntry.href('rsc'))
      const [, provider = ''] = /<option value="([0-9a-f-]{36})"[^>]*>Nils Stays/.exec(html) ?? []
      const { fields } = await rosa.get(paths.newEntry.href('rsc'))
      const other = { hours: ['1'], setting: ['individual'], from: ['2025-06-03'], provider: [provider] }
      const added = await rosa.post(paths.newEntry.href('rsc'), { ...fields, ...other })
      expect(added.status).toBe(303)

      expect((await undo(rosa, saved)).status).toBe(303)
      expect(await providers()).toContain('Nils Stays')
    })
  })

  test('with no day ticked asks for one', async () => {
    const days = await showDays(rosa, place, group)
    const page = await rosa.post(place, { ...days.fields, day: [], step: ['save'] })

    expect([page.status, page.text.includes('Tick at least one day.')]).toEqual([422, true])
  })
})

describe('removing', () => {
  async function addJob(employer: string): Promise<string> {
    const place = paths.newEntry.href('work')
    const { fields } = await rosa.get(place)
    await rosa.post(place, { ...fields, employer: [employer], title: ['Clinician'], from: ['2020-01-01'] })
    const [link] = linksIn((await rosa.get(paths.section.href('work', { words: employer }))).html, 'work')
    if (!link) throw new Error('The job was not saved.')
    return link
  }

  test('is asked first, taken back by a button, and taken back again', async () => {
    const link = await addJob('Harbor House')
    const removed = await rosa.post(`${link}/remove`, (await rosa.get(`${link}/remove`)).fields)
    expect(removed.status).toBe(303)
    expect((await rosa.get(removed.to ?? '')).text).not.toContain('Harbor House')

    const back = await undo(rosa, removed.to ?? '')
    expect((await rosa.get(back.to ?? '')).text).toContain('Harbor House')
    const gone = await undo(rosa, back.to ?? '')
    expect((await rosa.get(gone.to ?? '')).text).not.toContain('Harbor House')
  })

  test('is said to be taken back to whoever returns to the button and presses it once more', async () => {
    const link = await addJob('Little Steps')
    const removed = await rosa.post(`${link}/remove`, (await rosa.get(`${link}/remove`)).fields)
    const once = await undo(rosa, removed.to ?? '')
    const twice = await undo(rosa, removed.to ?? '')

    expect([twice.status, twice.to]).toEqual([303, once.to])
    expect((await rosa.get(twice.to ?? '')).text).toContain('Little Steps')
  })

  test('is not undone in the other sense once the entry was changed, and says why', async () => {
    const link = await addJob('Bright Start')
    const note = await rosa.post(`${link}/edit`, {
      ...(await rosa.get(`${link}/edit`)).fields,
      employer: ['Bright Start Clinic'],
    })
    await rosa.post(`${link}/edit`, {
      ...(await rosa.get(`${link}/edit`)).fields,
      employer: ['Bright Start Center'],
    })
    const refused = await undo(rosa, note.to ?? '')

    expect(refused.status).toBe(409)
    expect(refused.text).toContain('This can no longer be undone: the entry was changed since.')
    expect((await rosa.get(link)).text).toContain('Bright Start Center')
  })

  test('a provider whom sessions name stays, and the page leads to the sessions', async () => {
    const providers = linksIn((await rosa.get(paths.section.href('providers'))).html, 'providers')
    const pages = await Promise.all(
      providers.map(async (link) => rosa.post(`${link}/remove`, (await rosa.get(`${link}/remove`)).fields)),
    )
    const inUse = pages.filter(({ status }) => status === 409)

    expect(inUse.length).toBeGreaterThan(0)
    for (const page of inUse) expect(linksIn(page.html, 'rsc').length).toBeGreaterThan(0)
  })
})

describe('a list of 300 entries', () => {
  const place = paths.section.href('training')
  const first = toDayNumber('2020-01-01')

  beforeAll(async () => {
    const rows = Array.from({ length: 300 }, (_, index) => ({
      entry: {
        section: 'training' as const,
        body: { title: `Course ${index + 1}.`, clockHours: 0.1, completedOn: toDay(first + index) },
      },
    }))
    await saveRows(database.db, { personId: omarId, now, batch: crypto.randomUUID(), rows })
  })

  test('comes in pages of fifty, newest first, with each entry once', async () => {
    const pages = await Promise.all(
      ['1', '2', '3', '4', '5', '6'].map((page) => omar.get(paths.section.href('training', { page }))),
    )
    const links = pages.map(({ html }) => linksIn(html, 'training'))

    expect(links.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50, 50])
    expect(new Set(links.flat()).size).toBe(300)
    expect(pages[0]?.text).toContain('Course 300.')
    expect(pages[5]?.text).toContain('Course 1.')
    expect(pages[0]?.text).toContain('30 hours in all')
    expect(pages[0]?.text).not.toContain('still to come')
  })

  test.each(['0', '-1', '1.5', 'x', '1e9', '99'])('page %s is one that there is', async (page) => {
    const answer = await omar.get(paths.section.href('training', { page }))

    expect([answer.status, linksIn(answer.html, 'training').length]).toEqual([200, 50])
  })

  test('is searched by words in any order, and says what was found', async () => {
    const found = await omar.get(`${place}?words=300. course`)
    const none = await omar.get(`${place}?words=<script>`)

    expect(linksIn(found.html, 'training')).toHaveLength(1)
    expect(found.text).toContain('1 found for “300. course”.')
    expect(none.text).toContain('Nothing found for “<script>”.')
    expect(none.html).not.toContain('<script>')
  })
})
