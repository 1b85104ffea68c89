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
import type { SignedIn } from '../../domain/rights.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { listDueRenewals } from '../../store/renewals/due-renewals.ts'
import { findRenewal, listRenewalLines, listRenewalsOf } from '../../store/renewals/renewals.ts'
import { withScope } from '../../store/with-scope.ts'
import { giveMoreTime } from './give-more-time.ts'
import { acceptRenewal, seeRenewal } from './handle-renewal.ts'
import { openRenewals } from './open-renewals.ts'
import { stepDueRenewal } from './step-due-renewal.ts'

let database: TestDatabase
let world: World
let coordinator: SignedIn
const ways = {
  models: [{ from: '2020-01-01', length: 'yearly', endsIn: 2020 }],
  ...{ graceDays: 31, reminderDays: [60, 7] },
}
const noon = (day: string) => new Date(`${day}T17:00:00Z`)

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  await setRenewals(database, world.virginia, ways)
})
afterAll(() => database.drop())

type Endorsed = Awaited<ReturnType<typeof anEndorsedPerson>>

function endorse(name: string, more: { awardedOn?: string; categories?: string[] } = {}): Promise<Endorsed> {
  return anEndorsedPerson(database, { associationId: world.virginia, name, awardedOn: '2022-05-01', ...more })
}

const open = (day = '2026-02-01') => openRenewals(database.db, world.virginia, noon(day))
const renewalsOf = ({ id }: Endorsed) =>
  withScope(database.db, { personId: id }, (tx) => listRenewalsOf(tx, id))
const staff = { associationId: '', personId: '' }
const asStaff = () => ({ ...staff, associationId: world.virginia, personId: coordinator.id })

async function renewalOf(person: Endorsed, from = '2026-01-01') {
  const found = (await renewalsOf(person)).find(({ periodFrom }) => periodFrom === from)
  if (!found) throw new Error(`${person.name} has no renewal.`)
  return found
}

function stateOf(endorsementId: string) {
  return withScope(database.db, asStaff(), async (tx) => {
    const { state, validUntil } = await tx
      .selectFrom('endorsements')
      .select(['state', 'valid_until as validUntil'])
      .where('id', '=', endorsementId)
      .executeTakeFirstOrThrow()
    return `${state} ${validUntil ?? 'open'}`
  })
}

const handIn = (person: Endorsed, day: string, kept: readonly string[] = person.endorsements) =>
  handInBy(database, person, { now: noon(day), kept })

const log = (person: Endorsed, year = 2026, hours = 15) =>
  logYear(database, { personId: person.id, associationId: world.virginia, by: coordinator.id, year, hours })

async function stepOn(person: Endorsed, day: string) {
  const { id: renewalId } = await renewalOf(person)
  return stepDueRenewal(
    database.db,
    renewalMeans(database.db),
    { renewalId, associationId: world.virginia },
    noon(day),
  )
}

function mailsTo({ email }: Endorsed): Promise<string[]> {
  return withScope(database.db, asStaff(), async (tx) => {
    const rows = await tx
      .selectFrom('mail')
      .select('subject')
      .where('recipient', '=', email)
      .orderBy('created_at')
      .execute()
    return rows.map(({ subject }) => subject)
  })
}

describe('opening the renewals of a period', () => {
  test('opens one for each person, whatever opens them at once, with a line for each Endorsement', async () => {
    const ana = await endorse('Ana', { categories: ['imhm-clinical', 'imhs'] })
    const opened = await Promise.all([open(), open(), open()])

    expect(opened.reduce((sum, each) => sum + each, 0)).toBe(1)
    expect(await renewalsOf(ana)).toMatchObject([
      {
        ...{
          periodFrom: '2026-01-01',
          periodUntil: '2026-12-31',
          opensOn: '2026-10-01',
          dueOn: '2026-12-31',
        },
        ...{ graceUntil: '2027-01-31', lapsesOn: '2027-02-01', shareOf: 1, shareFrom: 1, state: 'open' },
        ...{ exempt: null, looksOn: '2026-10-01' },
      },
    ])
    const { id } = await renewalOf(ana)
    const lines = await withScope(database.db, { personId: ana.id }, (tx) => listRenewalLines(tx, id))
    expect(lines.map(({ endorsementId }) => endorsementId).toSorted()).toEqual(ana.endorsements.toSorted())
  })

  test('owes whoever was endorsed in the year nothing', async () => {
    const bea = await endorse('Bea', { awardedOn: '2026-01-20' })
    await open()
    expect(await renewalsOf(bea)).toMatchObject([
      { state: 'excepted', exempt: 'first-period', dueOn: null, lapsesOn: null, shareOf: 0, looksOn: null },
    ])
  })

  test('follows a change of the ways where nothing was handed in', async () => {
    const cleo = await endorse('Cleo')
    await open()
    const before = await renewalOf(cleo)
    await setRenewals(database, world.virginia, { ...ways, dueDays: 10 })
    await open()
    const later = await renewalOf(cleo)
    await setRenewals(database, world.virginia, ways)
    await open()
    const again = await renewalOf(cleo)

    expect([before, later, again].map(({ dueOn, lapsesOn }) => `${dueOn} ${lapsesOn}`)).toEqual([
      '2026-12-31 2027-02-01',
      '2027-01-10 2027-02-11',
      '2026-12-31 2027-02-01',
    ])
  })
})

describe('renewing', () => {
  test('without gaps passes at once: valid until the next can be handed in no more, and told', async () => {
    const dora = await endorse('Dora')
    await open()
    await log(dora)
    const { result } = await handIn(dora, '2026-11-22')

    expect(result).toEqual({ kind: 'passed' })
    const { state, attestedAt, looksOn } = await renewalOf(dora)
    expect({ state, attestedAt, looksOn }).toEqual({
      ...{ state: 'passed', attestedAt: noon('2026-11-22'), looksOn: null },
    })
    expect(await stateOf(dora.endorsements[0] ?? '')).toBe('active 2028-01-31')
    expect(await mailsTo(dora)).toEqual(['Your Endorsement is renewed'])
    await withScope(database.db, asStaff(), async (tx) => {
      const changes = await listChanges(tx, dora.endorsements[0] ?? '')
      expect(changes.map(({ step }) => step)).toEqual(['award', 'renew'])
      const entry = await tx
        .selectFrom('register_entry')
        .select('valid_until')
        .where('endorsement_id', '=', dora.endorsements[0] ?? '')
        .execute()
      expect(entry).toEqual([{ valid_until: '2028-01-31' }])
      const { rows } = {
        rows: await tx
          .selectFrom('record_entry')
          .select('kind')
          .where('subject_id', '=', dora.id)
          .orderBy('number')
          .execute(),
      }
      expect(rows.map(({ kind }) => kind)).toEqual(['renewal-attest', 'renewal-check'])
    })
    expect((await handIn(dora, '2026-11-23')).result).toEqual({ kind: 'again' })
  })

  test('of a category for which no sheet is published waits for a person, who sees which it is', async () => {
    const faye = await endorse('Faye', { categories: ['imhm-clinical', 'ecmhs'] })
    await open()
    await log(faye)
    const { means, result } = await handIn(faye, '2026-11-22')
    const who = { actor: coordinator, associationId: world.virginia, renewalId: (await renewalOf(faye)).id }
    const at = { ...who, now: noon('2026-11-23'), today: '2026-11-23' }
    const seen = await seeRenewal(means, at)

    expect(result).toEqual({ kind: 'waits' })
    expect(seen).toMatchObject({ withoutSheet: ['ecmhs'], wait: 'free' })
    if ('access' in seen) return
    expect(await acceptRenewal(means, at, seen.renewal.version)).toEqual({ kind: 'accepted' })
    for (const endorsement of faye.endorsements) expect(await stateOf(endorsement)).toBe('active 2028-01-31')
  })

  test('of many clicks at once one counts', async () => {
    const eve = await endorse('Eve')
    await open()
    await log(eve)
    const results = await Promise.all(Array.from({ length: 6 }, () => handIn(eve, '2026-11-22')))
    const kinds = results.map(({ result }) => result.kind).toSorted()
    expect(kinds.filter((kind) => kind === 'again')).toHaveLength(5)
    expect(kinds.filter((kind) => kind === 'passed')).toHaveLength(1)
    expect(await mailsTo(eve)).toEqual(['Your Endorsement is renewed'])
  })

  test('with a gap names it, before it opens it is not taken, and after the last day it is over', async () => {
    const fay = await endorse('Fay')
    await open()
    expect((await handIn(fay, '2026-09-30')).result).toEqual({ kind: 'not-open' })
    await log(fay, 2026, 11)
    const { result } = await handIn(fay, '2026-12-31')
    expect(
      result.kind === 'gaps' &&
        result.findings.map(({ requirement, have, need }) => ({ requirement, have, need })),
    ).toEqual([{ requirement: 'training', have: 11, need: 15 }])
    expect((await handIn(fay, '2027-02-01')).result).toEqual({ kind: 'over' })
    expect((await renewalOf(fay)).state).toBe('open')
  })

  test('one that is let go ends on the day on which it could be renewed no more', async () => {
    const gia = await endorse('Gia', { categories: ['imhm-clinical', 'imhs'] })
    await open()
    await log(gia)
    const [kept = '', gone = ''] = gia.endorsements
    expect((await handIn(gia, '2026-12-01', [kept])).result).toEqual({ kind: 'passed' })
    expect([await stateOf(kept), await stateOf(gone)]).toEqual(['active 2028-01-31', 'active open'])
    expect(await stepOn(gia, '2027-01-31')).toBe('nothing')
    expect(await stepOn(gia, '2027-02-01')).toBe('lapsed')
    expect([await stateOf(kept), await stateOf(gone)]).toEqual(['active 2028-01-31', 'lapsed open'])
  })

  test('nobody else comes to it, and nobody passes what is his or her own', async () => {
    const hanna = await endorse('Hanna')
    const ivo = await endorse('Ivo')
    await open()
    const { id } = await renewalOf(hanna)
    const seen = await withScope(database.db, { personId: ivo.id, associationId: world.virginia }, (tx) =>
      findRenewal(tx, id),
    )
    expect(seen).toBeUndefined()
    const own = withScope(database.db, { personId: hanna.id, associationId: world.virginia }, (tx) =>
      tx.updateTable('renewals').set({ state: 'passed' }).where('id', '=', id).execute(),
    )
    await expect(own).rejects.toMatchObject({ code: '42501' })
  })
})

describe('the clock', () => {
  test('reminds once on each day, marks as late, and ends what was not renewed', async () => {
    const jo = await endorse('Jo')
    await open()
    const days = [
      '2026-09-30',
      '2026-10-01',
      '2026-10-01',
      '2026-11-01',
      '2026-11-02',
      '2026-12-24',
      '2026-12-31',
    ]
    const after = ['2027-01-01', '2027-01-02', '2027-01-31', '2027-02-01', '2027-02-02']
    const done: string[] = []
    for (const day of [...days, ...after]) done.push(`${day} ${await stepOn(jo, day)}`)

    expect(done).toEqual([
      '2026-09-30 nothing',
      '2026-10-01 reminded',
      '2026-10-01 nothing',
      '2026-11-01 reminded',
      '2026-11-02 nothing',
      '2026-12-24 reminded',
      '2026-12-31 nothing',
      '2027-01-01 late',
      '2027-01-02 nothing',
      '2027-01-31 nothing',
      '2027-02-01 lapsed',
      '2027-02-02 nothing',
    ])
    expect(await mailsTo(jo)).toEqual([
      'You can renew your Endorsement now',
      'Your renewal is due on December 31, 2026',
      'Your renewal is due on December 31, 2026',
      'Your renewal is late, and you can still hand it in',
      'Your Endorsement has lapsed',
    ])
    expect(await stateOf(jo.endorsements[0] ?? '')).toBe('lapsed open')
  })

  test('of many that step at once one does what is due', async () => {
    const kim = await endorse('Kim')
    await open()
    const stepped = await Promise.all(Array.from({ length: 6 }, () => stepOn(kim, '2026-10-01')))
    expect(stepped.filter((each) => each === 'reminded')).toHaveLength(1)
    expect(await mailsTo(kim)).toHaveLength(1)
  })

  test('sends nothing after it is handed in', async () => {
    const lea = await endorse('Lea')
    await open()
    await log(lea)
    await stepOn(lea, '2026-10-01')
    await handIn(lea, '2026-10-20')
    for (const day of ['2026-11-01', '2026-12-24', '2027-01-01', '2027-02-01'])
      expect(await stepOn(lea, day)).toBe('nothing')
    expect(await mailsTo(lea)).toEqual(['You can renew your Endorsement now', 'Your Endorsement is renewed'])
  })

  test('ends nobody unwarned: where no mail ever left there is time first', async () => {
    const mae = await endorse('Mae')
    await open()
    expect(await stepOn(mae, '2027-03-01')).toBe('postponed')
    expect(await stateOf(mae.endorsements[0] ?? '')).toBe('active open')
    expect(await renewalOf(mae)).toMatchObject({ graceUntil: '2027-03-15', lapsesOn: '2027-03-16' })
    expect(await stepOn(mae, '2027-03-16')).toBe('lapsed')
  })

  test('finds what is due by the day of the association, while it is day there', async () => {
    const nia = await endorse('Nia')
    await open()
    const { id } = await renewalOf(nia)
    const due = async (at: string) =>
      (await listDueRenewals(database.db, new Date(at), 1000)).some(({ renewalId }) => renewalId === id)
    expect(await due('2026-09-30T17:00:00Z')).toBe(false)
    expect(await due('2026-10-01T17:00:00Z')).toBe(true)
    expect(await due('2026-10-02T03:00:00Z')).toBe(false)
  })
})

describe('more time', () => {
  async function lapsed(name: string): Promise<Endorsed> {
    const person = await endorse(name)
    await open()
    await stepOn(person, '2027-01-01')
    await stepOn(person, '2027-02-01')
    return person
  }

  async function give(person: Endorsed, today: string, until: string) {
    const { id: renewalId, version } = await renewalOf(person)
    const who = { actor: coordinator, associationId: world.virginia, renewalId, now: noon(today), today }
    return giveMoreTime(renewalMeans(database.db), who, { until, version })
  }

  test('takes a lapse back as if it never had been, and the person can renew', async () => {
    const ola = await lapsed('Ola')
    await log(ola)
    expect(await stateOf(ola.endorsements[0] ?? '')).toBe('lapsed open')
    expect(await give(ola, '2027-02-10', '2027-02-28')).toEqual({ kind: 'given' })
    expect(await stateOf(ola.endorsements[0] ?? '')).toBe('active open')
    expect(await renewalOf(ola)).toMatchObject({ lapsedOn: null, lateOn: null, dueOn: '2027-02-28' })
    expect((await handIn(ola, '2027-02-20')).result).toEqual({ kind: 'passed' })
  })

  test('is not given twice at once, for an earlier day, or after the days of undoing', async () => {
    const pia = await lapsed('Pia')
    expect(await give(pia, '2027-02-10', '2027-02-10')).toEqual({ kind: 'not-later' })
    expect(await give(pia, '2027-03-04', '2027-03-20')).toEqual({ kind: 'too-late' })
    const both = await Promise.all([
      give(pia, '2027-02-10', '2027-03-01'),
      give(pia, '2027-02-10', '2027-03-05'),
    ])
    expect(both.map((each) => ('kind' in each ? each.kind : 'stopped')).toSorted()).toEqual([
      'given',
      'moved-on',
    ])
  })
})
