import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import type { GottenPage } from '../../../../test/web/read-page.ts'
import type { Fields } from '../../../domain/fields.ts'
import { keptSections } from '../../../domain/portfolio/entry.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let rosa: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  const who = await addSampleAssociations(database)
  const virginia = { id: who.virginia, shortId: 'vaimh', name: 'Virginia' }
  const actor = aPerson(who.rosa, 'Rosa Delgado', [[virginia, 'applicant']])
  rosa = aBrowser(database, actor, new Date('2026-11-21T12:00:00Z'))
})

afterAll(() => database.drop())

const newTraining = paths.newEntry.href('training')
const aTraining = (title: string) => ({
  title: [title],
  clockHours: ['6'],
  completedOn: ['2025-03-04'],
  provider: ['Harbor House'],
})

/** Where the error summary leads, and which of these places the page does not have. */
function summaryOf({ html }: GottenPage) {
  const [summary = ''] = /<div class="govuk-error-summary".*?<\/ul>/s.exec(html) ?? []
  const fields = [...summary.matchAll(/href="#([^"]+)"/g)].map(([, field = '']) => field)
  return { fields, missing: fields.filter((field) => !html.includes(` id="${field}"`)) }
}

async function entriesNamed(title: string): Promise<string[]> {
  const { html } = await rosa.get(paths.section.href('training', { words: title }))
  return [...html.matchAll(/href="(\/portfolio\/training\/[0-9a-f-]{36})"/g)].map(([, link = '']) => link)
}

async function addTraining(title: string): Promise<string> {
  const { fields } = await rosa.get(newTraining)
  await rosa.post(newTraining, { ...fields, ...aTraining(title) })
  const [link] = await entriesNamed(title)
  if (!link) throw new Error(`${title} was not saved.`)
  return link
}

describe('a refused form', () => {
  const spoiled = {
    title: ['A <b>title</b> & "more"'],
    clockHours: ['a few'],
    completedOn: ['2025-02-30'],
    provider: ['Harbor House'],
    topics: ['dei'],
    credits: ['lots'],
  }

  test('keeps every typed value, and leads to every field that needs another look', async () => {
    const { fields } = await rosa.get(newTraining)
    const page = await rosa.post(newTraining, { ...fields, ...spoiled })

    expect(page.status).toBe(422)
    expect(page.fields).toMatchObject(spoiled)
    expect(page.fields.id).toEqual(fields.id)
    expect(summaryOf(page)).toEqual({ fields: ['completedOn', 'clockHours', 'credits'], missing: [] })
    expect(page.html).toMatch(/<title>Please look again: /)
  })

  test('asks once more about an unlikely figure, and saves it when it is sent again', async () => {
    const { fields } = await rosa.get(newTraining)
    const odd = { ...aTraining('A long program'), clockHours: ['1000'], completedOn: ['1890-01-01'] }
    const asked = await rosa.post(newTraining, { ...fields, ...odd })
    expect([asked.status, summaryOf(asked).fields]).toEqual([422, ['completedOn', 'clockHours']])
    expect(asked.text).toContain('says 1,000, more than most trainings have')

    const other = await rosa.post(newTraining, { ...asked.fields, completedOn: ['1990-01-01'] })
    expect([other.status, summaryOf(other).fields]).toEqual([422, ['clockHours']])
    expect((await rosa.post(newTraining, other.fields)).status).toBe(303)
    expect(await entriesNamed('A long program')).toHaveLength(1)
  })

  test('has no provider of a session among peers', async () => {
    const place = paths.newEntry.href('rsc')
    const { fields } = await rosa.get(place)
    const typed = { from: ['2025-03-04'], hours: ['1'], setting: ['peer'], newProvider: ['Una Peer'] }
    const page = await rosa.post(place, { ...fields, ...typed })

    expect(page.status).toBe(422)
    expect(page.text).toContain('A session among peers has no provider.')
    const series = {
      rhythm: ['weekly-1'],
      weekday: ['2'],
      seriesFrom: ['2025-03-04'],
      seriesTo: ['2025-03-18'],
    }
    const inSeries = await rosa.post(paths.series.href('rsc'), { ...typed, ...series })
    expect([inSeries.status, inSeries.text.includes('A session among peers')]).toEqual([422, true])
  })

  test('of a provider calls each row of the lists by a name that is seen', async () => {
    const { html } = await rosa.get(paths.newEntry.href('providers'))
    const legends = [...html.matchAll(/<legend class="govuk-fieldset__legend">([^<]*)</g)].map(
      ([, legend]) => legend,
    )

    expect(legends).toEqual(
      expect.arrayContaining(['Endorsement 1', 'Endorsement 2', 'Approval 1', 'Approval 2']),
    )
  })

  test('saves nothing', async () => {
    const { fields } = await rosa.get(newTraining)
    await rosa.post(newTraining, { ...fields, ...aTraining('Never kept'), clockHours: ['-1'] })

    expect(await entriesNamed('Never kept')).toEqual([])
  })

  test.each(keptSections)('an empty form of %s says of each asked field what to do', async (section) => {
    const { fields } = await rosa.get(paths.newEntry.href(section))
    const page = await rosa.post(paths.newEntry.href(section), fields)
    const summary = summaryOf(page)

    expect(page.status).toBe(422)
    expect(summary.fields.length).toBeGreaterThan(0)
    expect(summary.missing).toEqual([])
  })

  test('over-long text is refused with the figure that fits, and kept as it was typed', async () => {
    const { fields } = await rosa.get(newTraining)
    const title = ['x'.repeat(301)]
    const page = await rosa.post(newTraining, { ...fields, ...aTraining(''), title })

    expect([page.status, page.fields.title]).toEqual([422, title])
    expect(page.text).toContain('to 300 characters')
  })

  test('a character that the database cannot hold is refused before anything else', async () => {
    const { fields } = await rosa.get(newTraining)
    const page = await rosa.post(newTraining, { ...fields, ...aTraining('A\0B') })

    expect(page.status).toBe(422)
    expect(page.text).toContain('holds a character that cannot be kept')
  })

  test('a standing that contradicts its rows leads to the question about it', async () => {
    const { fields } = await rosa.get(paths.newEntry.href('providers'))
    const rows = { 'endorsements.0.category': ['imhs'], 'endorsements.0.from': ['2020-01-01'] }
    const page = await rosa.post(paths.newEntry.href('providers'), {
      ...fields,
      name: ['Cy'],
      standing: ['none'],
      ...rows,
    })

    expect([page.status, summaryOf(page)]).toEqual([422, { fields: ['standing'], missing: [] }])
    expect(page.fields).toMatchObject(rows)
  })
})

describe('sending a form twice', () => {
  test('saves once, and both answers lead to the same place', async () => {
    const { fields } = await rosa.get(newTraining)
    const form = { ...fields, ...aTraining('Sent twice') }
    const answers = await Promise.all([rosa.post(newTraining, form), rosa.post(newTraining, form)])

    expect(answers.map(({ status }) => status)).toEqual([303, 303])
    expect(new Set(answers.map(({ to }) => to)).size).toBe(1)
    expect(await entriesNamed('Sent twice')).toHaveLength(1)
  })

  test('with other words after going back offers both, and changes nothing by itself', async () => {
    const { fields } = await rosa.get(newTraining)
    await rosa.post(newTraining, { ...fields, ...aTraining('Sent first') })
    const page = await rosa.post(newTraining, { ...fields, ...aTraining('Sent after going back') })

    expect(page.status).toBe(409)
    expect(page.text).toContain('Sent first')
    expect(page.text).toContain('Sent after going back')
    expect(await entriesNamed('Sent after going back')).toEqual([])
  })
})

describe('two tabs with one entry', () => {
  async function inTwoTabs(name: string) {
    const link = await addTraining(name)
    const [one, other] = [await rosa.get(`${link}/edit`), await rosa.get(`${link}/edit`)]
    const typed = (fields: Fields, title: string) => ({ ...fields, title: [title] })
    expect((await rosa.post(`${link}/edit`, typed(one.fields, `${name} in tab one`))).status).toBe(303)
    const choice = await rosa.post(`${link}/edit`, typed(other.fields, `${name} in tab two`))
    return { link, choice }
  }

  test('ask which one should stand, and overwrite nothing', async () => {
    const { link, choice } = await inTwoTabs('Asked')

    expect(choice.status).toBe(409)
    expect(choice.text).toContain('Asked in tab one')
    expect(choice.text).toContain('Asked in tab two')
    expect((await rosa.get(link)).text).toContain('Asked in tab one')
  })

  test('what was typed stands where the person says so', async () => {
    const { link, choice } = await inTwoTabs('Mine')
    const [form = ''] = /<form method="post" action="[^"]*\/edit".*?<\/form>/s.exec(choice.html) ?? []

    expect(form).toContain('Mine in tab two')
    expect((await rosa.post(`${link}/edit`, choice.fields)).status).toBe(303)
    expect((await rosa.get(link)).text).toContain('Mine in tab two')
  })

  test('what is saved stays where the person says so, by a link that changes nothing', async () => {
    const { link, choice } = await inTwoTabs('Theirs')

    expect(choice.html).toContain(`href="${link}"`)
    expect((await rosa.get(link)).text).toContain('Theirs in tab one')
  })

  test('an entry that was removed in the other one is shown as removed, and not brought back', async () => {
    const link = await addTraining('Gone')
    const edit = await rosa.get(`${link}/edit`)
    await rosa.post(`${link}/remove`, (await rosa.get(`${link}/remove`)).fields)
    const page = await rosa.post(`${link}/edit`, { ...edit.fields, title: ['Gone and changed'] })

    expect(page.status).toBe(409)
    expect(page.text).toContain('The entry was removed there')
    expect(await entriesNamed('Gone')).toEqual([])
  })
})

describe('what is not there', () => {
  const nobodys = '00000000-0000-4000-8000-000000000000'

  test.each([
    '/portfolio/nothing',
    '/portfolio/nothing/new',
    '/portfolio/references/new',
    '/portfolio/work/series',
    '/portfolio/training/x',
    `/portfolio/training/${nobodys}`,
    `/portfolio/nothing/${nobodys}`,
    '/portfolio/training/x/edit',
    `/portfolio/training/${nobodys}/edit`,
    '/portfolio/training/x/remove',
    `/portfolio/training/${nobodys}/remove`,
  ])('%s has no page', async (path) => {
    expect((await rosa.get(path)).status).toBe(404)
  })

  test.each([
    ['/portfolio/training/x/edit', aTraining('Nowhere')],
    [`/portfolio/training/${nobodys}/edit`, aTraining('Nowhere')],
    [`/portfolio/training/${nobodys}/remove`, { version: ['1'] }],
    ['/portfolio/training/x/remove', { version: ['1'] }],
    ['/portfolio/undo', { batch: [nobodys], as: [nobodys] }],
    ['/portfolio/undo', { batch: ['x'], as: ['y'] }],
    ['/portfolio/nothing/new', {}],
  ])('a form to %s is not found', async (path, fields) => {
    expect((await rosa.post(path, fields)).status).toBe(404)
  })

  test('an entry under another section is not found', async () => {
    const link = await addTraining('Filed elsewhere')

    expect((await rosa.get(link.replace('training', 'work'))).status).toBe(404)
    expect((await rosa.get(`${link.replace('training', 'work')}/edit`)).status).toBe(404)
  })
})

describe('hidden fields that were tampered with', () => {
  const odd = ['', 'x', '-'.repeat(36), '1e999', '99999999999', '-1', 'null']

  test.each(odd)('%j as id, version or batch breaks nothing', async (value) => {
    const link = await addTraining(`Sound-${odd.indexOf(value)}-before`)
    const series = {
      ...(await rosa.get(paths.series.href('training'))).fields,
      ...aTraining('Series'),
      ...{ rhythm: ['weekly-1'], weekday: ['2'], seriesFrom: ['2025-03-04'], seriesTo: ['2025-03-04'] },
      ...{ step: ['save'], day: ['2025-03-04'], batch: [value] },
    }
    const session = { from: ['2025-03-04'], hours: ['1'], setting: ['individual'], newProvider: ['Cy'] }
    const statuses = [
      await rosa.post(newTraining, { ...aTraining('Tampered'), id: [value] }),
      await rosa.post(`${link}/edit`, { ...aTraining('Tampered'), version: [value] }),
      await rosa.post(`${link}/remove`, { version: [value] }),
      await rosa.post(paths.series.href('training'), series),
      await rosa.post(paths.newEntry.href('rsc'), { ...session, newProviderId: [value] }),
    ].map(({ status }) => status)

    expect(statuses).toEqual([303, 409, 303, 303, 303])
  })
})
