import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { type Answer, hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { mailsAbout, putApplication, standingOf } from '../../../../test/workbench/an-application.ts'
import { addManyApplications } from '../../../../test/workbench/many-applications.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import type { ListQuery } from '../../paths/staff-applications.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
let database: TestDatabase
let world: World
let site: TestSite
let dana: SignedIn
let eli: SignedIn
let rosas: string
let omars: string
let danas: string

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  dana = world.in('virginia', 'coordinator')
  eli = world.in('virginia', 'administrator')
  site = await openSite(database.db, [world.rosa, dana, eli, world.in('michigan', 'coordinator')], noon)
  const put = (personId: string, more: Partial<Parameters<typeof putApplication>[1]> = {}) =>
    putApplication(database, { associationId: world.virginia, personId, ...more })
  rosas = await put(world.rosa.id, { since: '2026-11-01T12:00:00Z' })
  omars = await put(world.omar.id, { state: 'in-review', since: '2026-10-01T12:00:00Z' })
  danas = await put(dana.id)
})

afterAll(() => database.drop())

const listOf = (find: ListQuery = {}) => paths.staffApplications.href('vaimh', find)

/** Ids of the applications that a page names, in order. */
function idsOn({ page }: Answer): string[] {
  return [...page.matchAll(/at-work__who" href="\/a\/vaimh\/applications\/([0-9a-f-]{36})"/g)].map(
    ([, id]) => id ?? '',
  )
}

async function found(find: ListQuery, actor = dana): Promise<string[]> {
  return idsOn(await site.get(actor, listOf(find)))
}

describe('the list of applications', () => {
  test('shows those on their way, longest waiting first, and never the own one', async () => {
    expect(await found({})).toEqual([omars, rosas])
    expect(await found({}, eli)).toEqual([omars, rosas, danas])
    expect((await site.get(world.in('michigan', 'coordinator'), listOf())).status).toBe(404)
    expect((await site.get(world.rosa, listOf())).status).toBe(404)
  })

  test('finds by the beginnings of words of name and address, without accents and case, and by number', async () => {
    const number = /No\. (\d+)/.exec(wordsOf((await site.get(dana, listOf({ words: 'rosa' }))).page))?.[1]

    expect(await found({ words: 'DEL ros' })).toEqual([rosas])
    expect(await found({ words: 'omar.haddad@example.org' })).toEqual([omars])
    expect(await found({ words: 'elgado' })).toEqual([])
    expect(await found({ words: `#${number}` })).toEqual([rosas])
    expect(await found({ words: '%' })).toEqual([])
  })

  test('is narrowed by state, category, days and reviewer', async () => {
    expect(await found({ state: 'submitted' })).toEqual([rosas])
    expect(await found({ days: '30' })).toEqual([omars])
    expect(await found({ standard: 'vaimh/imhm-policy' })).toEqual([])
    expect(await found({ reviewer: randomUUID() })).toEqual([])
    expect(await found({ state: 'nonsense', days: 'x' })).toEqual([omars, rosas])
  })
})

describe('a saved search', () => {
  const save = (name: string, find: Record<string, string>, actor = dana) =>
    site.post(actor, paths.savedSearches.href('vaimh'), { id: randomUUID(), name, ...find })

  test('stands above the list with how much it finds, for whoever saved it, until it is deleted', async () => {
    const saved = await save('With reviewers', { state: 'in-review' })
    await save('With reviewers', { state: 'submitted' })
    await save('Everything', {})
    const { page } = await site.get(dana, listOf())
    const chips = wordsOf(/<ul class="at-chips">[\s\S]*?<\/ul>/.exec(page)?.[0] ?? '')
    const ofEli = (await site.get(eli, listOf())).page
    await site.post(eli, paths.deleteSavedSearch.href('vaimh'), { id: hiddenIn(page, 'id') })
    const still = (await site.get(dana, listOf())).page
    await site.post(dana, paths.deleteSavedSearch.href('vaimh'), { id: hiddenIn(page, 'id') })

    expect(saved).toMatchObject({ status: 303, to: listOf({ state: 'in-review' }) })
    expect(chips.trim()).toBe('With reviewers 1 Delete the search With reviewers')
    expect(ofEli).not.toContain('With reviewers')
    expect(still).toContain('With reviewers')
    expect((await site.get(dana, listOf())).page).not.toContain('With reviewers')
  })
})

describe('a step for many at once', () => {
  const bulk = (fields: Record<string, string | readonly string[]>, actor = dana) =>
    site.post(actor, paths.bulk.href('vaimh'), fields)

  test('needs somebody chosen, and something to do', async () => {
    expect((await bulk({ action: 'hold' })).page).toContain('<a href="#item">')
    expect((await bulk({ item: `${rosas}:1` })).page).toContain('<a href="#action">')
    expect((await bulk({ item: `${rosas}:1` })).status).toBe(422)
  })

  test('that is refused shows the same search and page again, with what was chosen', async () => {
    const { page } = await site.get(dana, listOf({ state: 'submitted', words: 'rosa' }))
    const hidden = [...page.matchAll(/<input type="hidden" name="(find\.[^"]+)" value="([^"]*)"/g)]
    const search = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]))
    const nobody = await bulk({ ...search, action: 'hold' })
    const noAction = await bulk({ ...search, item: `${rosas}:1` })

    expect(search).toEqual({ 'find.state': 'submitted', 'find.words': 'rosa' })
    for (const refused of [nobody, noAction]) {
      expect(refused.status).toBe(422)
      expect(wordsOf(refused.page)).toContain('Rosa Delgado')
      expect(wordsOf(refused.page)).not.toContain('Omar Haddad')
      expect(refused.page).toContain('name="find.state" value="submitted"')
    }
    expect(nobody.page).toMatch(/<option value="hold" selected/)
    expect(noAction.page).toMatch(new RegExp(`value="${rosas}:1" checked`))
    expect(wordsOf(noAction.page)).toContain('Choose what to do with the applications.')
  })

  test('is shown before it is done, with whom it will not happen to and why', async () => {
    const item = [`${rosas}:1`, `${omars}:1`, `${danas}:1`, `${randomUUID()}:1`]
    const page = wordsOf((await bulk({ action: 'begin-review', item })).page)

    expect(page).toContain('It will happen to 1, and not to 2.')
    expect(page).toContain('Omar Haddad Mentor-Clinical · In review Not this one: the step is not open to it')
    expect(page).toContain('Not this one: it is your own')
    expect((await standingOf(database, rosas)).state).toBe('submitted')
  })

  test('sends no message without words', async () => {
    const answer = await bulk({ action: 'message', item: `${rosas}:1`, stage: 'preview', words: '' })

    expect(answer.status).toBe(422)
    expect(answer.page).toContain('<a href="#words">Write what the applicants are to know.</a>')
  })

  test('does what was shown or nothing, each on its own, once, and says how it went', async () => {
    const item = [`${rosas}:1`, `${omars}:1`, `${danas}:1`]
    const wish = { action: 'hold', item, words: 'We are closed in December.', run: randomUUID() }
    const preview = await bulk({ ...wish, stage: 'preview' })
    // A colleague is faster with one of them.
    await site.post(eli, paths.staffStep.href('vaimh', omars, 'hold'), {
      version: '1',
      stage: 'do',
      words: '',
    })
    const done = await bulk({ ...wish, stage: 'do' })
    const again = await bulk({ ...wish, stage: 'do' })
    const result = wordsOf((await site.get(dana, done.to ?? '')).page)
    const mails = await mailsAbout(database, world.rosa.id)

    expect(wordsOf(preview.page)).toContain('The mail to Omar Haddad')
    expect(wordsOf(preview.page)).toContain('We are closed in December.')
    expect(done).toMatchObject({ status: 303, to: paths.bulkRun.href('vaimh', wish.run) })
    expect(again.to).toBe(done.to)
    expect(result).toContain('Done for 1 application Not done for 1')
    expect(result).toContain('Omar Haddad On hold Not done: somebody changed it meanwhile')
    expect(await standingOf(database, rosas)).toMatchObject({ state: 'on-hold', version: 2 })
    expect(await standingOf(database, danas)).toMatchObject({ state: 'submitted', version: 1 })
    expect(mails.map(({ subject }) => subject)).toEqual([
      'Your application for Mentor-Clinical, Virginia is on hold',
    ])
    expect((await site.get(world.in('michigan', 'coordinator'), done.to ?? '')).status).toBe(404)
  })
})

describe('among thousands of people', () => {
  beforeAll(() => addManyApplications(database, world.virginia, 3_000))

  test('one is found by name, somebody who is not there is not, and the list goes on page by page', async () => {
    const first = await site.get(dana, listOf({ state: 'submitted' }))
    const next = /rel="next" href="([^"]+)"/.exec(first.page)?.[1]?.replaceAll('&amp;', '&') ?? ''
    const second = await site.get(dana, next)

    expect(await found({ words: 'quill 1503' })).toHaveLength(1)
    expect(await found({ words: 'nobody whom we know' })).toEqual([])
    expect(new Set([...idsOn(first), ...idsOn(second)]).size).toBe(50)
  })
})
