import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  anApplicationInReview,
  giveReview,
  setPolicy,
} from '../../../../test/decisions/a-reviewed-application.ts'
import { anApplication } from '../../../../test/record/an-application.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { type Role, roles, type SignedIn } from '../../../domain/rights.ts'
import { listRests } from '../../../store/calendar/holidays.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

const noon = new Date('2026-11-21T17:00:00Z')
const staffRoles = roles.filter((role): role is Exclude<Role, 'applicant'> => role !== 'applicant')
let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const staff = staffRoles.flatMap((role) => [world.in('virginia', role), world.in('michigan', role)])
  site = await openSite(database.db, [world.rosa, world.omar, ...staff], noon)
})

beforeEach(() => asOwner(database, async (client) => void (await client.query('delete from holiday'))))

afterAll(() => database.drop())

const setCalendar = (calendar: object) => setPolicy(database, world.virginia, { calendar })

const restOf = (fields: Readonly<Record<string, string>>) =>
  site.post(coordinator, paths.rest.href('vaimh'), fields)
const calendarFor = async (actor: SignedIn = coordinator) =>
  wordsOf((await site.get(actor, paths.calendar.href('vaimh'))).page)
const rests = () =>
  withScope(database.db, { associationId: world.virginia }, (tx) => listRests(tx, world.virginia))

/** Sets a rest as a person does: form, preview, button. */
async function setRest(fields: Readonly<Record<string, string>>) {
  const preview = await restOf(fields)
  return restOf({ ...fields, id: hiddenIn(preview.page, 'id'), confirmed: 'yes' })
}

describe('the calendar', () => {
  test('shows a year of quarterly cycles with their days, how full they are, and what is due', async () => {
    await setCalendar({ cycle: 'quarterly', submissionDay: 31, firstMonth: 2, capacity: 2 })
    const submitted = { state: 'submitted', submittedAt: new Date('2026-11-20T12:00:00Z') }
    await anApplication(database, { associationId: world.virginia, personId: world.rosa.id, ...submitted })
    await anApplication(database, { associationId: world.virginia, personId: world.omar.id, ...submitted })
    const page = await calendarFor()

    expect([...page.matchAll(/Submit until (\w+ \d+, \d{4})/g)].map(([, day]) => day)).toEqual([
      'November 30, 2026',
      'February 28, 2027',
      'May 31, 2027',
      'August 31, 2027',
    ])
    expect(page).toContain('Submissions: 2 of 2, full')
    expect(page).toContain('Rosa Delgado review by January 11, 2027 submitted, decision by February 1, 2027')
    expect(page).toContain('they are the ones of its cycle. Each reviewer has another day')
    expect(page).toContain('by the clock of America/New_York')
  })

  test('says of rolling cycles that there are none, and what is due for each submission', async () => {
    await setCalendar({ cycle: 'rolling' })
    const page = await calendarFor()

    expect(page).toContain('Applications are taken in at any time')
    expect(page).toContain('review by January 2, 2027')
    expect(page).toContain('they count from the day it was submitted. Each reviewer has another day')
  })

  test('is for coordinators and administrators of the association, and for nobody else', async () => {
    const statuses = async (actor: SignedIn) =>
      Promise.all(
        [paths.calendar.href('vaimh'), paths.rest.href('vaimh')].map(
          async (path) => (await site.get(actor, path)).status,
        ),
      )

    expect(await statuses(world.in('virginia', 'administrator'))).toEqual([200, 200])
    for (const actor of [
      world.rosa,
      world.in('virginia', 'advisor'),
      world.in('virginia', 'reviewer'),
      world.in('michigan', 'coordinator'),
    ])
      expect(await statuses(actor)).toEqual([404, 404])
  })
})

describe('a time of rest', () => {
  const december = { from: '2026-12-20', to: '2027-01-05', who: 'all', note: 'Call June in a hurry.' }

  test('says beforehand what will wait and what goes on, and sets nothing by that', async () => {
    await setCalendar({ cycle: 'monthly', submissionDay: 31 })
    await anApplication(database, {
      ...{ associationId: world.virginia, personId: world.rosa.id, expiresOn: '2027-01-05' },
      standard: 'vaimh/imhs',
    })
    const { status, page } = await restOf(december)

    expect({ status, rests: await rests() }).toEqual({ status: 200, rests: [] })
    const words = wordsOf(page)
    expect(words).toContain('Deadlines within these days move to January 6, 2027')
    expect(words).toContain('1 application has its last day then.')
    expect(words).toContain('2 days of cycles fall into it.')
    expect(words).toContain('2 applications wait for you or reviewers already.')
    expect(words).toContain('Raters and reviewers write. Their reminders wait until the day after.')
  })

  test('is set once however often the form is sent, recorded, and taken back', async () => {
    const preview = await restOf(december)
    const fields = { ...december, id: hiddenIn(preview.page, 'id'), confirmed: 'yes' }
    const answers = await Promise.all([restOf(fields), restOf(fields), restOf(fields)])
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
    expect(await rests()).toEqual([{ from: '2026-12-20', to: '2027-01-05' }])
    expect(await calendarFor()).toContain('The whole association, December 20, 2026 to January 5, 2027')

    const taken = () => site.post(coordinator, paths.endRest.href('vaimh', fields.id), {})
    expect([(await taken()).status, (await taken()).status]).toEqual([303, 303])
    expect(await rests()).toEqual([])
    const kinds = await asOwner(database, async (client) => {
      const { rows } = await client.query(
        "select kind from record_entry where kind like 'holiday-%' order by number",
      )
      return rows.map(({ kind }) => kind)
    })
    expect(kinds).toEqual(['holiday-set', 'holiday-ended'])
  })

  test('moves the days of the calendar that fall into it', async () => {
    await setCalendar({ cycle: 'monthly', submissionDay: 31 })
    await setRest(december)

    expect(await calendarFor()).toContain('Submit until January 6, 2027')
  })

  test('of one coordinator moves nothing', async () => {
    await setCalendar({ cycle: 'monthly', submissionDay: 31 })
    await setRest({ ...december, who: 'me' })
    const page = await calendarFor()

    expect(page).toContain(`${coordinator.name}, December 20, 2026 to January 5, 2027`)
    expect(page).toContain('Submit until December 31, 2026')
    expect(await rests()).toEqual([])
  })

  test('is told to the applicant beside the form for comments while it lasts, and to nobody before', async () => {
    const thread = paths.thread.href({
      association: 'vaimh',
      applicantId: world.rosa.id,
      subject: { kind: 'portfolio' },
    })
    const told = 'Virginia rests until January 5, 2027. What you write is kept, and read after that.'
    await setRest(december)
    const before = wordsOf((await site.get(world.rosa, thread)).page)
    site.now = new Date('2026-12-20T12:00:00Z')
    const during = wordsOf((await site.get(world.rosa, thread)).page)
    const forStaff = wordsOf((await site.get(coordinator, thread)).page)
    site.now = new Date('2027-01-06T12:00:00Z')
    const after = wordsOf((await site.get(world.rosa, thread)).page)
    site.now = noon

    expect([before, during, forStaff, after].map((page) => page.includes(told))).toEqual([
      false,
      true,
      false,
      false,
    ])
    expect(during).toContain('Call June in a hurry.')
  })

  test('comes back with everything that is to mend', async () => {
    const { status, page } = await restOf({
      from: '2027-01-05',
      to: '2026-12-20',
      note: 'a'.repeat(501),
      who: 'all',
    })
    const words = wordsOf(page)

    expect(status).toBe(422)
    expect(words).toContain('Enter a last day on or after the first.')
    expect(words).toContain('Shorten the note to 500 characters.')
  })

  test('is not set by somebody of another association, whatever they post', async () => {
    const michigan = world.in('michigan', 'coordinator')
    await setRest(december)
    const [row] = await asOwner(
      database,
      async (client) => (await client.query('select id from holiday')).rows,
    )
    const answers = [
      await site.post(michigan, paths.rest.href('vaimh'), {
        ...december,
        id: randomUUID(),
        confirmed: 'yes',
      }),
      await site.post(michigan, paths.endRest.href('vaimh', row.id), {}),
      await site.post(michigan, paths.endRest.href('mi-aimh', row.id), {}),
    ]

    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404])
    expect(await rests()).toHaveLength(1)
  })
})

test('an applicant sees the next days until which to submit, and the way to the history', async () => {
  await setCalendar({ cycle: 'monthly', submissionDay: 15, capacity: 5 })
  const id = await anApplication(database, {
    ...{ associationId: world.virginia, personId: world.rosa.id },
    standard: 'vaimh/imhm-clinical-renewal',
  })
  const { page } = await site.get(world.rosa, paths.application.href(id))
  const words = wordsOf(page)

  expect(words).toContain('Until December 15, 2026, with a decision by February 16, 2027')
  expect(words).toContain('5 places are left.')
  expect(page).toContain(`href="${paths.ownHistory.href(id)}"`)
})

describe('cohorts', () => {
  const administrator = () => world.in('virginia', 'administrator')
  const place = paths.cohorts.href('vaimh')
  const spring = {
    'name-0': 'Spring',
    'submissionDay-0': '2027-03-01',
    'reviewDay-0': '2027-04-15',
    'decisionDay-0': '2027-05-15',
    'capacity-0': '3',
  }

  test('are set by an administrator, refused with every typed value, and stand in the calendar', async () => {
    await setCalendar({ cycle: 'cohorts' })
    const { page } = await site.get(administrator(), place)
    const carried = { version: hiddenIn(page, 'version'), 'id-0': hiddenIn(page, 'id-0') }
    const refused = await site.post(administrator(), place, { ...carried, ...spring, 'reviewDay-0': 'soon' })
    expect(refused.status).toBe(422)
    expect(refused.page).toContain('value="soon"')
    expect(wordsOf(refused.page)).toContain('Enter a day, such as March 1, 2028.')

    expect((await site.post(administrator(), place, { ...carried, ...spring })).status).toBe(303)
    const calendar = await calendarFor()
    expect(calendar).toContain('Spring: Submit until March 1, 2027')
    // Those who submitted without a place are counted in.
    expect(calendar).toContain('Submissions: 2 of 3')
    expect((await site.get(coordinator, place)).status).toBe(404)
  })

  test('that a colleague changed meanwhile are not overwritten by an older form', async () => {
    await setCalendar({ cycle: 'cohorts' })
    const { page } = await site.get(administrator(), place)
    const carried = { version: hiddenIn(page, 'version'), 'id-0': hiddenIn(page, 'id-0') }
    await setCalendar({ cycle: 'cohorts', reviewAfterDays: 30 })
    const answer = await site.post(administrator(), place, { ...carried, ...spring })

    expect(answer.status).toBe(422)
    expect(wordsOf(answer.page)).toContain('A colleague changed the calendar meanwhile.')
    expect(answer.page).toContain('value="Spring"')
  })
})

describe('what is due', () => {
  test('asks for no review that is in', async () => {
    await setCalendar({ cycle: 'rolling' })
    const advisor = world.in('virginia', 'advisor')
    const of = { associationId: world.virginia, applicantId: advisor.id }
    const inReview = { ...of, personId: advisor.id, grantedBy: coordinator.id }
    const applicationId = await anApplicationInReview(database, inReview)
    const before = await calendarFor()
    await giveReview(database, {
      ...{ ...of, applicationId, reviewerId: world.in('virginia', 'reviewer').id },
      ...{ assignedBy: coordinator.id, round: 1, recommendation: 'approve' },
    })
    const after = await calendarFor()

    expect(before).toMatch(new RegExp(`${advisor.name} review by`))
    expect(after).toMatch(new RegExp(`${advisor.name} reviews are in`))
  })
})
