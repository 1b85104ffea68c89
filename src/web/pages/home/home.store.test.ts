import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addSampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { aBrowser, aPerson, type Browser } from '../../../../test/web/browser.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let rosa: Browser
let omar: Browser

beforeAll(async () => {
  database = await createTestDatabase()
  const who = await addSampleAssociations(database)
  const virginia = { id: who.virginia, shortId: 'vaimh', name: 'Virginia' }
  const now = new Date('2026-11-21T12:00:00Z')
  rosa = aBrowser(database, aPerson(who.rosa, 'Rosa Delgado', [[virginia, 'applicant']]), now)
  omar = aBrowser(database, aPerson(who.omar, 'Omar Haddad', []), now)
  await log(rosa, 'education', {
    kind: ['degree'],
    degree: ['MSW'],
    institution: ['State'],
    awardedOn: ['2015-05-15'],
  })
  await log(rosa, 'rsc', {
    from: ['2025-03-04'],
    hours: ['2'],
    setting: ['individual'],
    newProvider: ['Cy Young'],
  })
})

afterAll(() => database.drop())

async function log(browser: Browser, section: 'education' | 'rsc', typed: Record<string, string[]>) {
  const place = paths.newEntry.href(section)
  const { status } = await browser.post(place, { ...(await browser.get(place)).fields, ...typed })
  expect(status).toBe(303)
}

const home = paths.home.href()

describe('the first page', () => {
  test('of an empty portfolio says where to begin', async () => {
    const page = await omar.get(home)

    expect(page.status).toBe(200)
    const steps = [paths.newEntry.href('education'), paths.newEntry.href('work'), paths.series.href('rsc')]
    for (const step of steps) expect(page.html).toContain(`href="${step}"`)
  })

  test('of a portfolio with entries shows an Endorsement and the entries that count for it', async () => {
    const page = await rosa.get(home)

    expect(page.status).toBe(200)
    expect(page.text).toContain('Rosa Delgado')
    // Whoever is signed in stays so by the mark of every page.
    expect(page.html).toMatch(new RegExp(`class="at-logo" href="${home}"`))
    expect(page.html).toMatch(/href="\/portfolio\/(education|rsc)\/[0-9a-f-]{36}"/)
  })

  test('shows of what fits best only what the own association offers', async () => {
    const { html } = await rosa.get(home)
    const [, shown = ''] = /name="standard" value="([^"]+)"/.exec(html.split('id="aim"')[1] ?? '') ?? []

    expect(shown).toMatch(/^vaimh\//)
    expect(html).toContain(en.distance.bestFitOffered)
  })

  test('is for no day and no standard that there is none of', async () => {
    const usual = await rosa.get(home)
    for (const query of ['?on=x', '?on=2026-02-30', '?standard=nothing/of-this-kind', '?standard=__proto__'])
      expect((await rosa.get(home + query)).text).toBe(usual.text)
  })

  test.each(['0001-01-01', '1900-01-01', '9999-12-31'])('is there for %s', async (on) => {
    expect((await rosa.get(paths.home.href({ on }))).status).toBe(200)
  })
})

describe('the aim', () => {
  const { aimIs } = en.home

  test('is what is shown first from then on, and can be left open again', async () => {
    const shown = await rosa.get(home)
    const links = [...shown.html.matchAll(/href="\/home\?[^"]*standard=([^"&]+)/g)]
    const standard = links.map(([, name = '']) => decodeURIComponent(name)).at(-1) ?? ''
    const wanted = await rosa.get(paths.home.href({ standard }))
    expect([shown.text.includes(aimIs), wanted.text.includes(aimIs)]).toEqual([false, false])

    const saved = await rosa.post(paths.aim.href(), { standard: [standard] })
    expect([saved.status, saved.to]).toEqual([303, home])
    const after = await rosa.get(home)
    expect(after.text).toContain(aimIs)
    expect(titleOf(after.html)).toBe(titleOf(wanted.html))

    await rosa.post(paths.aim.href(), { standard: [''] })
    expect((await rosa.get(home)).text).toBe(shown.text)
  })

  test('that there is no such standard for is left open', async () => {
    const shown = await rosa.get(home)
    expect((await rosa.post(paths.aim.href(), { standard: ['__proto__'] })).status).toBe(303)

    expect((await rosa.get(home)).text).toBe(shown.text)
  })
})

function titleOf(html: string): string | undefined {
  return /<h1[^>]*>.*?<\/h1>/s.exec(html)?.[0]
}
