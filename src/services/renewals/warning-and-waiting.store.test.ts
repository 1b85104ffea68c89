import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  anEndorsedPerson,
  logYear,
  renewalMeans,
  setRenewals,
} from '../../../test/renewals/endorsed-people.ts'
import { handIn as handInBy } from '../../../test/renewals/hand-in.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import { findRenewal, listRenewalLines, listRenewalsOf } from '../../store/renewals/renewals.ts'
import { withScope } from '../../store/with-scope.ts'
import { giveMoreTime } from './give-more-time.ts'
import { openRenewals } from './open-renewals.ts'
import { passRenewal } from './pass-renewal.ts'
import { stepDueRenewal } from './step-due-renewal.ts'
import { writeToSeason } from './write-to-season.ts'

let database: TestDatabase
let world: World
const ways = {
  models: [{ from: '2020-01-01', length: 'yearly', endsIn: 2020 }],
  ...{ graceDays: 31, reminderDays: [60, 7] },
}
const noon = (day: string) => new Date(`${day}T17:00:00Z`)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  await setRenewals(database, world.virginia, ways)
})
afterAll(() => database.drop())

type Endorsed = Awaited<ReturnType<typeof anEndorsedPerson>>
const means = () => renewalMeans(database.db)

/** Somebody with an open renewal for 2026, endorsed since long unless said otherwise. */
async function aRenewal(name: string, awardedOn = '2020-05-01', categories = ['imhm-clinical']) {
  const person = await anEndorsedPerson(database, {
    associationId: world.virginia,
    name,
    awardedOn,
    categories,
  })
  await openRenewals(database.db, world.virginia, noon('2026-02-01'))
  return person
}

async function renewalOf({ id, name }: Endorsed) {
  const found = (await withScope(database.db, { personId: id }, (tx) => listRenewalsOf(tx, id))).find(
    ({ periodFrom }) => periodFrom === '2026-01-01',
  )
  if (!found) throw new Error(`${name} has no renewal.`)
  return found
}

async function stepOn(person: Endorsed, day: string) {
  const of = { renewalId: (await renewalOf(person)).id, associationId: world.virginia }
  return stepDueRenewal(database.db, means(), of, noon(day))
}

const asStaff = () => ({ associationId: world.virginia, personId: world.in('virginia', 'coordinator').id })

async function mailsTo({ email }: Endorsed): Promise<string[]> {
  const rows = await withScope(database.db, asStaff(), (tx) =>
    tx.selectFrom('mail').select('subject').where('recipient', '=', email).orderBy('created_at').execute(),
  )
  return rows.map(({ subject }) => subject)
}

async function giveTime(person: Endorsed, today: string, until: string) {
  const { id: renewalId, version } = await renewalOf(person)
  const who = { actor: world.in('virginia', 'coordinator'), associationId: world.virginia, renewalId }
  return giveMoreTime(means(), { ...who, now: noon(today), today }, { until, version })
}

describe('a warning before the end', () => {
  test('is no message that the association wrote to many', async () => {
    const ida = await aRenewal('Ida')
    const wish = { actor: world.in('virginia', 'coordinator'), associationId: world.virginia }
    const of = { ...wish, today: '2026-11-15', period: '2026-01-01', now: noon('2026-11-15') }
    const message = { id: 'greetings', subject: 'A day for all', words: 'We meet in spring.' }
    const list = { show: 'silent', name: '' } as const
    expect(await writeToSeason(means(), of, list, { ...message, now: noon('2026-11-15') })).toBe(1)

    expect(await stepOn(ida, '2027-02-10')).toBe('postponed')
    expect(await renewalOf(ida)).toMatchObject({ graceUntil: '2027-02-24', lapsesOn: '2027-02-25' })
    expect(await stepOn(ida, '2027-02-25')).toBe('lapsed')
    expect(await mailsTo(ida)).toEqual([
      'A day for all',
      'Your renewal is late, and you can still hand it in',
      'Your Endorsement has lapsed',
    ])
  })

  test('is the letter that gives more time, because it says the new day', async () => {
    const jon = await aRenewal('Jon')
    expect(await giveTime(jon, '2026-12-30', '2027-03-15')).toEqual({ kind: 'given' })

    expect(await stepOn(jon, '2027-03-16')).toBe('lapsed')
    expect(await mailsTo(jon)).toEqual(['You have more time for your renewal', 'Your Endorsement has lapsed'])
  })
})

describe('three years as Mentor-Clinical', () => {
  /** What is asked of supervision of somebody endorsed on a day who hands in on January 20, in the grace. */
  async function askedOf(name: string, awardedOn: string) {
    const person = await aRenewal(name, awardedOn)
    const year = { personId: person.id, associationId: world.virginia, year: 2026 }
    await logYear(database, { ...year, by: asStaff().personId })
    const { result } = await handInBy(database, person, {
      now: noon('2027-01-20'),
      kept: person.endorsements,
    })
    const { id } = await renewalOf(person)
    const lines = await withScope(database.db, asStaff(), (tx) => listRenewalLines(tx, id))
    const asked = lines
      .flatMap(({ findings }) => findings ?? [])
      .find((each) => each.requirement === 'rsc-hours')
    return [result.kind, asked?.need]
  }

  test('that are full only in the grace do not change what the year asked', async () => {
    expect(await askedOf('Kay', '2024-01-01')).toEqual(['passed', 12])
    expect(await askedOf('Lou', '2023-12-31')).toEqual(['passed', 10])
  })
})

describe('a renewal that waits', () => {
  test('says so once, also when it is looked at again because something was let go', async () => {
    const mia = await aRenewal('Mia', '2020-05-01', ['imhm-clinical', 'ecmhm-policy'])
    const of = { personId: mia.id, associationId: world.virginia, year: 2026 }
    await logYear(database, { ...of, by: asStaff().personId })
    // No sheet is published for the second, so that a person has to look; the first is let go.
    const kept = mia.endorsements.slice(1)
    const handed = await handInBy(database, mia, { now: noon('2026-12-01'), kept })
    expect(handed.result.kind).toBe('waits')
    const { id } = await renewalOf(mia)
    const renewal = await withScope(database.db, asStaff(), (tx) => findRenewal(tx, id))
    expect(renewal?.state).toBe('attested')
    expect(await stepOn(mia, '2027-02-01')).toBe('waits')
    const again = { associationId: world.virginia, renewalId: id, now: noon('2027-02-02') }
    expect(await passRenewal(database.db, means(), again)).toBe('waits')

    expect(await mailsTo(mia)).toEqual(['Your renewal is in'])
  })
})
