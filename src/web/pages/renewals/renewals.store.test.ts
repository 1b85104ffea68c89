import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { anEndorsedPerson, logYear, setRenewals } from '../../../../test/renewals/endorsed-people.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { dayIn } from '../../../domain/day-in.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { openRenewals } from '../../../services/renewals/open-renewals.ts'
import { lockPortfolio } from '../../../store/portfolio/lock-portfolio.ts'
import { listRenewalsOf } from '../../../store/renewals/renewals.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

type Endorsed = Awaited<ReturnType<typeof anEndorsedPerson>>

let database: TestDatabase
let world: World
let site: TestSite
let [coordinator, administrator]: SignedIn[] = []
let [ready, short, mentor, waiting]: Endorsed[] = []
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  administrator = world.in('virginia', 'administrator')
  const endorse = (name: string, categories: readonly string[]) =>
    anEndorsedPerson(database, { associationId: world.virginia, name, awardedOn: '2022-05-01', categories })
  ready = await endorse('Ruth Ready', ['imhm-clinical', 'imhs'])
  short = await endorse('Sam Short', ['imhm-clinical'])
  mentor = await endorse('Mona Mentor', ['imhm-clinical'])
  waiting = await endorse('Wanda Waits', ['imhm-clinical'])
  const people = [coordinator, administrator, world.rosa, ready, short, mentor, waiting]
  site = await openSite(database.db, people, noon)
})
afterAll(() => database.drop())

const page = async (actor: SignedIn | undefined, path: string) => wordsOf((await site.get(actor, path)).page)
const log = (person: Endorsed | undefined, hours: number) =>
  logYear(database, {
    ...{
      personId: person?.id ?? '',
      associationId: world.virginia,
      by: coordinator?.id ?? '',
      year: 2026,
      hours,
    },
  })

/** The value of every box of a name. */
const boxes = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`name="${name}" value="([^"]+)"`, 'g'))].map(([, value = '']) => value)

describe('the model of an association', () => {
  test('is shown on its people before it is saved, and only an administrator comes there', async () => {
    expect((await site.get(coordinator, paths.renewalModel.href('vaimh'))).status).toBe(404)
    expect(await page(coordinator, paths.season.href('vaimh'))).toContain('does not renew in Attune yet')
    expect(await page(administrator, paths.season.href('vaimh'))).toContain('Set up renewals')

    const path = paths.renewalModel.href('vaimh')
    const typed = { year: 'calendar', length: 'yearly', start: '2026', ends: '' }
    expect((await site.post(administrator, path, { length: 'yearly' })).status).toBe(422)
    const preview = await site.post(administrator, path, typed)
    expect(wordsOf(preview.page)).toContain('4 people hold an Endorsement. Nothing has been changed yet.')
    expect(wordsOf(preview.page)).toContain(
      'no renewal, and after the change January 1, 2026 to December 31, 2026, 1/1 of the hours, due December 31, 2026',
    )
    expect(await page(short, paths.renewal.href())).toContain('You have no renewal.')

    const version = hiddenIn(preview.page, 'version')
    const saved = await site.post(administrator, path, { ...typed, version, save: 'yes' })
    expect(saved.to).toBe(paths.renewalModel.href('vaimh', { did: 'saved' }))
    expect(await page(short, paths.renewal.href())).toContain(
      'Your renewal for the period to December 31, 2026',
    )
  })

  test('that changes later begins in a year that lies ahead, and shows the thirds', async () => {
    const path = paths.renewalModel.href('vaimh')
    const now = await site.post(administrator, path, { length: 'three-year', start: '2026', ends: '2027' })
    expect(now.status).toBe(422)
    expect(wordsOf(now.page)).toContain('A change has to begin in a renewal year that lies ahead.')
    const later = await site.post(administrator, path, { length: 'three-year', start: '2027', ends: '2028' })
    expect(wordsOf(later.page)).toContain(
      'January 1, 2027 to December 31, 2027, 1/1 of the hours, due December 31, 2027, and after the change January 1, 2027 to December 31, 2028, 2/3 of the hours, due December 31, 2028',
    )
  })
})

describe('renewing', () => {
  test('with a gap shows what is missing and the way to log it, and takes no signature', async () => {
    await log(short, 11)
    const shown = (await site.get(short, paths.renewal.href())).page
    expect(wordsOf(shown)).toContain('Only this is missing')
    expect(wordsOf(shown)).toContain('11 of 15 hours')
    expect(shown).toContain(`class="govuk-button" href="${paths.newEntry.href('training')}"`)
    expect(shown).not.toContain(wordsOf('Sign and hand in'))
    const home = await page(short, paths.home.href())
    expect(home).toContain(
      'The one for the period to December 31, 2026 is open, and due on December 31, 2026.',
    )
    expect(home).toContain('Mentor-Clinical renewal, Virginia')
    expect(home).toContain('this is the renewal of one that you hold')
  })

  test('without a gap is one form, handed in once, and the register says until when', async () => {
    await log(ready, 15)
    const shown = (await site.get(ready, paths.renewal.href())).page
    const [kept, texts] = [boxes(shown, 'kept'), boxes(shown, 'texts')]
    expect(kept.toSorted()).toEqual(ready?.endorsements.toSorted())
    const path = paths.renew.href(/action="\/renewal\/([^"]+)"/.exec(shown)?.[1] ?? '')
    const revision = hiddenIn(shown, 'revision')

    const unsigned = await site.post(ready, path, { revision, kept, name: 'Ruth Ready' })
    expect(unsigned.status).toBe(422)
    expect(wordsOf(unsigned.page)).toContain('Tick each text after reading it.')
    expect(unsigned.page).toContain('value="Ruth Ready"')

    const empty = await site.post(ready, path, { revision, name: '' })
    const all = empty.page.slice(empty.page.indexOf('id="error-summary"'))
    const faults = [...all.matchAll(/<li><a href="#(kept|texts|name)">/g)].map(([, field]) => field)
    expect([empty.status, faults]).toEqual([422, ['kept', 'texts', 'name']])

    const other = await site.post(ready, path, { revision, kept, texts, name: 'Somebody Else' })
    expect(other.status).toBe(422)
    expect(wordsOf(other.page)).toContain('This signature has to be yours: write Ruth Ready')
    expect(other.page).toContain('value="Somebody Else"')

    const typed = { revision, kept, texts, name: ' ruth   réady ' }
    const both = await Promise.all([site.post(ready, path, typed), site.post(ready, path, typed)])
    const ways = both.map(({ to }) => to?.replace(/&of=.*/, ''))
    expect(ways.toSorted()).toEqual(['/renewal?did=again', '/renewal?did=passed'])
    const after = await page(ready, '/renewal?did=passed')
    expect(after).toContain('Renewed. Thank you.')
    expect(after).toContain('What you signed')
    expect(after).toContain('signed on November 21, 2026 In the words that Attune brings along.')
    expect(after).not.toContain('version 0')
    const home = await page(ready, paths.home.href())
    expect(home).toContain('The period to December 31, 2026 is renewed.')
    expect(home).not.toContain('The next step is to attest it')
    expect(home).not.toContain('Renew now')
    expect((await site.post(short, path, typed)).status).toBe(404)
  })

  test('has its days as a calendar, for nobody else', async () => {
    const shown = (await site.get(short, paths.renewal.href())).page
    const path = /href="(\/renewal\/[^"]+\/days\.ics)"/.exec(shown)?.[1] ?? ''
    const file = await site.get(short, path)
    expect(file.page.match(/SUMMARY:.*/g)?.map((line) => line.trim())).toEqual([
      'SUMMARY:Endorsement renewal opens',
      'SUMMARY:Endorsement renewal is due',
      'SUMMARY:Last day for a late Endorsement renewal',
    ])
    expect((await site.get(ready, path)).status).toBe(404)
  })
})

describe('the season', () => {
  test('says how many stand how, and lists them', async () => {
    const all = await page(coordinator, paths.season.href('vaimh', { show: 'all' }))
    expect(all).toContain('Renewed : 1 person')
    expect(all).toContain('On the way : 1 person')
    expect(all).toContain('Silent : 2 people')
    const silent = await page(coordinator, paths.season.href('vaimh', { show: 'silent' }))
    expect(silent).toContain('Mona Mentor')
    expect(silent).not.toContain('Sam Short')
    expect(await page(coordinator, paths.season.href('vaimh', { show: 'all', name: 'sam' }))).not.toContain(
      'Mona',
    )
    expect((await site.get(world.rosa, paths.season.href('vaimh'))).status).toBe(404)
  })

  test('writes to a group once, after it was seen', async () => {
    const path = paths.seasonMessage.href('vaimh', { period: '2026-01-01', show: 'silent' })
    const empty = await site.post(coordinator, path, { subject: '', words: '' })
    expect(empty.status).toBe(422)
    const first = await site.post(coordinator, path, { subject: 'How are you?', words: 'Call me.\n\nJune' })
    expect(wordsOf(first.page)).toContain('Dear Mona Mentor, Call me. June')
    const typed = { id: hiddenIn(first.page, 'id'), subject: 'How are you?', words: 'Call me.', send: 'yes' }
    await Promise.all([site.post(coordinator, path, typed), site.post(coordinator, path, typed)])
    const sent = await withScope(
      database.db,
      { personId: coordinator?.id ?? '', associationId: world.virginia },
      (tx) => tx.selectFrom('mail').select('recipient').where('subject', '=', 'How are you?').execute(),
    )
    const [one, other] = [mentor?.email, waiting?.email]
    expect(sent.map(({ recipient }) => recipient).toSorted()).toEqual([one, other].toSorted())
  })

  test('gives one person more time, and has its figures as a table', async () => {
    const list = (await site.get(coordinator, paths.season.href('vaimh', { show: 'silent' }))).page
    const one = /href="(\/a\/vaimh\/renewals\/one\/[^"]+)"/.exec(list)?.[1] ?? ''
    const shown = (await site.get(coordinator, one)).page
    const version = hiddenIn(shown, 'version')
    expect((await site.post(coordinator, `${one}/more-time`, { version, until: '2026-12-01' })).status).toBe(
      422,
    )
    const given = await site.post(coordinator, `${one}/more-time`, { version, until: '2027-03-01' })
    expect(given.to).toBe(`${one}?did=given`)
    expect(await page(coordinator, given.to ?? '')).toContain('Due March 1, 2027')

    const table = (await site.get(coordinator, paths.seasonTable.href('vaimh', '2026-01-01'))).page
    expect(table.split('\r\n')).toEqual([
      '"Figure","Value"',
      ...['"Renewed",1', '"Handed in",0', '"On the way",1', '"Silent",2', '"In grace",0', '"Lapsed",0'],
      ...['"Owe nothing",0', '"Training this year",15', '"…of which diversity, equity and inclusion",15'],
      ...['"Reflective supervision received",12', ''],
    ])
    expect(await page(coordinator, paths.seasonFigures.href('vaimh', '2026-01-01'))).toContain('15 hours')
  })

  test('takes what waits for a person, and staff renew it once they have looked', async () => {
    await logYear(database, {
      ...{
        personId: waiting?.id ?? '',
        associationId: world.virginia,
        by: coordinator?.id ?? '',
        year: 2026,
      },
      isConfirmed: false,
    })
    const shown = (await site.get(waiting, paths.renewal.href())).page
    expect(wordsOf(shown)).toContain('Waits for somebody')
    const path = paths.renew.href(/action="\/renewal\/([^"]+)"/.exec(shown)?.[1] ?? '')
    const typed = { kept: boxes(shown, 'kept'), texts: boxes(shown, 'texts'), name: 'Wanda Waits' }
    const handed = await site.post(waiting, path, { ...typed, revision: hiddenIn(shown, 'revision') })
    expect(handed.to).toMatch(/^\/renewal\?did=waits&of=/)

    const list = (await site.get(coordinator, paths.season.href('vaimh', { show: 'handed-in' }))).page
    const one = /href="(\/a\/vaimh\/renewals\/one\/[^"]+)"/.exec(list)?.[1] ?? ''
    const version = hiddenIn((await site.get(coordinator, one)).page, 'version')
    const both = await Promise.all([1, 2].map(() => site.post(coordinator, `${one}/accept`, { version })))
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
    expect(await page(waiting, paths.renewal.href())).toContain('This period is done.')
  })
})

describe('the last evening, and what comes after the model', () => {
  test('counts from when it reached us, although what it waits for ends after midnight', async () => {
    const late = await anEndorsedPerson(database, {
      ...{ associationId: world.virginia, name: 'Lena Late', awardedOn: '2022-05-01' },
    })
    await openRenewals(database.db, world.virginia, noon)
    await log(late, 15)
    let calls = 0
    const evening = await openSite(database.db, [late], new Date('2027-02-01T04:59:59.900Z'), {
      dayOf: dayIn,
      clock: () => {
        calls += 1
        return evening.now
      },
    })
    const shown = (await evening.get(late, paths.renewal.href())).page
    const path = paths.renew.href(/action="\/renewal\/([^"]+)"/.exec(shown)?.[1] ?? '')
    const typed = { kept: boxes(shown, 'kept'), texts: boxes(shown, 'texts'), name: 'Lena Late' }
    const gate = Promise.withResolvers<void>()
    const held = withScope(database.db, { personId: late.id }, async (tx) => {
      await lockPortfolio(tx, late.id)
      await gate.promise
    })
    calls = 0
    const posting = evening.post(late, path, { ...typed, revision: hiddenIn(shown, 'revision') })
    // A page for the token of the form, then the form.
    await vi.waitUntil(() => calls === 2, { timeout: 60_000 })
    evening.now = new Date('2027-02-01T05:01:00Z')
    gate.resolve()
    await held

    expect((await posting).to).toMatch(/^\/renewal\?did=passed/)
    const [renewal] = await withScope(database.db, { personId: late.id }, (tx) => listRenewalsOf(tx, late.id))
    expect(renewal).toMatchObject({ state: 'passed', attestedAt: new Date('2027-02-01T04:59:59.900Z') })
    expect(await wordsOf((await evening.get(late, '/renewal')).page)).toContain('on January 31, 2027')
  })

  test('shows staff at first the period for which people can still hand in, and not the one that has begun', async () => {
    await openRenewals(database.db, world.virginia, new Date('2027-01-10T17:00:00Z'))
    const shown = (await site.get(coordinator, paths.season.href('vaimh'))).page
    const [, current = ''] = /aria-current="true"[^>]*>([^<]*2026[^<]*)</.exec(shown) ?? []

    expect(wordsOf(shown)).toContain('January 1, 2027 to December 31, 2027')
    expect(current).toBe('January 1, 2026 to December 31, 2026')
  })

  test('keeps what was renewed where no model holds any more, and says so', async () => {
    await setRenewals(database, world.virginia, { models: [] })
    const shown = await page(coordinator, paths.season.href('vaimh'))
    expect(shown).toContain('No model of renewal holds')
    expect(shown).toContain('January 1, 2026 to December 31, 2026')
    expect(shown).not.toContain('does not renew in Attune yet')
  })
})

describe('whoever retired meanwhile', () => {
  test('is asked for no renewal any more', async () => {
    const retire = paths.retire.href(mentor?.endorsements[0] ?? '')
    expect((await site.post(mentor, retire, {})).status).toBe(303)

    const shown = await page(mentor, paths.renewal.href())
    expect(shown).toContain('What you held here has ended, so there is nothing to hand in')
    expect(shown).not.toContain('Only this is missing')
    expect(await page(mentor, paths.home.href())).not.toContain('Renew now')
  })
})

test('a model that begins later is said to hold from its day', async () => {
  const path = paths.renewalModel.href('vaimh')
  const typed = { length: 'three-year', start: '2028', ends: '2030' }
  const preview = await site.post(administrator, path, typed)
  const version = hiddenIn(preview.page, 'version')
  const saved = await site.post(administrator, path, { ...typed, version, save: 'yes' })

  expect(await page(administrator, saved.to ?? '')).toContain('Saved. That holds from January 1, 2028 on')
})
