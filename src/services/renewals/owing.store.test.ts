import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  anEndorsedPerson,
  logYear,
  renewalMeans,
  setRenewals,
} from '../../../test/renewals/endorsed-people.ts'
import { asOwner } from '../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../test/store/two-associations.ts'
import type { EndorsementStepName } from '../../domain/endorsements/steps.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { listDueRenewals } from '../../store/renewals/due-renewals.ts'
import { listRenewalsOf } from '../../store/renewals/renewals.ts'
import { countSeason, countStanding } from '../../store/renewals/season.ts'
import { withScope } from '../../store/with-scope.ts'
import { takeEndorsementStep } from '../endorsements/take-endorsement-step.ts'
import { askForCase } from '../life/ask-for-case.ts'
import { decideCase } from '../life/decide-case.ts'
import { comeBack } from '../life/end-case.ts'
import { giveMoreTime } from './give-more-time.ts'
import { openRenewals } from './open-renewals.ts'
import { renew } from './renew.ts'
import { seeOwnRenewals } from './see-own-renewals.ts'
import { stepDueRenewal } from './step-due-renewal.ts'

let database: TestDatabase
let world: World
let coordinator: SignedIn
const ways = {
  models: [
    { from: '2020-01-01', length: 'yearly', endsIn: 2020 },
    { from: '2028-01-01', length: 'three-year', endsIn: 2030 },
  ],
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
const means = () => ({ ...renewalMeans(database.db), leaveUrl: 'https://attune.example.org/leave' })
const endorse = (name: string) =>
  anEndorsedPerson(database, { associationId: world.virginia, name, awardedOn: '2022-05-01' })
const open = (day: string) => openRenewals(database.db, world.virginia, noon(day))

async function renewalOf({ id }: Endorsed, year: number) {
  const all = await withScope(database.db, { personId: id }, (tx) => listRenewalsOf(tx, id))
  return all.find(({ periodFrom }) => periodFrom === `${year}-01-01`)
}

/** As the clock of that day, which finds only what waits for it. */
async function stepOn(person: Endorsed, year: number, day: string) {
  const renewal = await renewalOf(person, year)
  if (!renewal?.looksOn || renewal.looksOn > day) return 'nothing'
  const due = { renewalId: renewal.id, associationId: world.virginia }
  return stepDueRenewal(database.db, means(), due, noon(day))
}

async function take({ endorsements: [endorsementId = ''] }: Endorsed, step: EndorsementStepName, on: string) {
  const scope = { associationId: world.virginia, personId: coordinator.id }
  const { version = 0 } =
    (await withScope(database.db, scope, (tx) => findEndorsement(tx, endorsementId))) ?? {}
  const wish = { actor: coordinator, associationId: world.virginia, endorsementId, step, on }
  // Nobody here logs what is asked of whoever comes back, so staff say why.
  const reason = step === 'reinstate' ? 'The board agreed to it.' : ''
  return takeEndorsementStep(means(), { ...wish, reason, version, now: noon(on), today: on })
}

test('whoever retired is written to no more, and is told again once the Endorsement is held again', async () => {
  const ada = await endorse('Ada')
  await open('2026-02-01')
  await take(ada, 'retire', '2026-09-05')

  expect(await stepOn(ada, 2026, '2026-10-01')).toBe('nothing')
  expect(await stepOn(ada, 2026, '2026-11-01')).toBe('nothing')
  await take(ada, 'reinstate', '2026-11-10')
  expect(await stepOn(ada, 2026, '2026-11-10')).toBe('reminded')
  expect(await stepOn(ada, 2026, '2027-02-01')).toBe('lapsed')
})

test('what rested on the last day did not lapse', async () => {
  const bea = await endorse('Bea')
  await open('2026-02-01')
  await stepOn(bea, 2026, '2026-10-01')
  await take(bea, 'rest', '2026-12-01')

  expect(await stepOn(bea, 2026, '2027-02-01')).toBe('nothing')
  expect(await renewalOf(bea, 2026)).toMatchObject({ lapsedOn: null, looksOn: null })
})

test('whoever lapsed is not asked for the next year, and time given for it brings nothing back', async () => {
  const cleo = await endorse('Cleo')
  await open('2026-02-01')
  await stepOn(cleo, 2026, '2026-10-01')
  await open('2027-01-02')
  expect(await stepOn(cleo, 2026, '2027-02-01')).toBe('lapsed')

  for (const day of ['2027-10-01', '2027-11-01', '2028-01-01', '2028-02-01'])
    expect(await stepOn(cleo, 2027, day)).toBe('nothing')
  const next = await renewalOf(cleo, 2027)
  expect(next).toMatchObject({ state: 'open', lapsedOn: null, lateOn: null })
  const who = { actor: coordinator, associationId: world.virginia, renewalId: next?.id ?? '' }
  const day = { now: noon('2028-02-10'), today: '2028-02-10' }
  await giveMoreTime(means(), { ...who, ...day }, { until: '2028-03-10', version: next?.version ?? 0 })
  const scope = { associationId: world.virginia }
  const [id = ''] = cleo.endorsements
  expect(await withScope(database.db, scope, (tx) => findEndorsement(tx, id))).toMatchObject({
    state: 'lapsed',
  })
})

test('whoever comes back early from a whole year is asked for the months that are left', async () => {
  const dora = await endorse('Dora')
  await open('2026-01-02')
  const [from, until] = ['2026-01-05', '2026-12-31']
  const given = { kind: 'family-leave', from, until, said: 'Private.' } as const
  const caseId = randomUUID()
  const of = { actor: dora, associationId: world.virginia, id: caseId }
  await askForCase(database.db, { ...of, given, now: noon(from) })
  const verdict = { step: 'grant', from, until, excuses: 'months', told: '', version: 1 } as const
  const visit = { actor: coordinator, caseId, associationId: world.virginia }
  await decideCase(means(), visit, { verdict, now: noon(from) })
  expect(await renewalOf(dora, 2026)).toMatchObject({ state: 'excepted', excusedMonths: 12 })

  await comeBack(means(), { actor: dora, caseId }, noon('2026-04-01'))
  expect(await renewalOf(dora, 2026)).toMatchObject({ state: 'open', excusedMonths: 3 })
  expect(await stepOn(dora, 2026, '2026-10-01')).toBe('reminded')
})

test('whoever brought an Endorsement along owes nothing for a period that was over by then', async () => {
  const edda = await endorse('Edda')
  await asOwner(database, (client) =>
    client.query("update endorsement_changes set step = 'take-over', on_day = $1 where endorsement_id = $2", [
      '2027-01-12',
      edda.endorsements[0],
    ]),
  )
  await open('2027-01-12')

  expect(await renewalOf(edda, 2026)).toBeUndefined()
  expect(await renewalOf(edda, 2027)).toMatchObject({ state: 'open', shareOf: 1 })
})

test('what is handed in after the last day of a cycle is signed for the cycle', async () => {
  const finn = await endorse('Finn')
  await open('2028-01-02')
  for (const year of [2028, 2029, 2030])
    await logYear(database, { personId: finn.id, associationId: world.virginia, by: coordinator.id, year })
  const now = noon('2031-01-20')
  const { shown } = await seeOwnRenewals(means(), { actor: finn, now, of: '' })
  const form = {
    ...{ renewalId: shown?.renewal.id ?? '', revision: shown?.judged.revision ?? 0, typedName: finn.name },
    ...{ hashes: shown?.texts.map(({ hash }) => hash) ?? [], kept: finn.endorsements },
  }

  expect(await renew(means(), { actor: finn, form, now })).toEqual({ kind: 'passed' })
})

test('time that was given stays whole when the ways change', async () => {
  const gus = await endorse('Gus')
  await open('2026-02-01')
  const { id: renewalId = '', version = 0 } = (await renewalOf(gus, 2026)) ?? {}
  const day = { now: noon('2026-12-20'), today: '2026-12-20' }
  const who = { actor: coordinator, associationId: world.virginia, renewalId, ...day }
  await giveMoreTime(means(), who, { until: '2027-03-15', version })
  await setRenewals(database, world.virginia, { ...ways, reminderDays: [30] })
  await open('2026-12-21')

  expect(await renewalOf(gus, 2026)).toMatchObject({ dueOn: '2027-03-15', graceUntil: '2027-03-15' })
})

test('what is held stands in the register until the day to which time was given', async () => {
  const ilse = await endorse('Ilse')
  await open('2026-02-01')
  const [endorsementId = ''] = ilse.endorsements
  await asOwner(database, (client) =>
    client.query("update endorsements set valid_until = '2027-01-31' where id = $1", [endorsementId]),
  )
  const lastDay = () =>
    asOwner(database, async (client) => {
      const { rows } = await client.query(
        `select held.valid_until::text as held, shown.valid_until::text as shown from endorsements held
          left join register_entry shown on shown.endorsement_id = held.id where held.id = $1`,
        [endorsementId],
      )
      return rows[0]
    })
  expect(await stepOn(ilse, 2026, '2027-02-01')).toBe('postponed')
  expect(await lastDay()).toEqual({ held: '2027-02-15', shown: '2027-02-15' })

  const { id: renewalId = '', version = 0 } = (await renewalOf(ilse, 2026)) ?? {}
  const day = { now: noon('2027-02-03'), today: '2027-02-03' }
  const who = { actor: coordinator, associationId: world.virginia, renewalId, ...day }
  await giveMoreTime(means(), who, { until: '2027-03-15', version })
  expect(await lastDay()).toEqual({ held: '2027-03-15', shown: '2027-03-15' })
})

test('time that was given lets nothing lapse by itself where coordinators do that', async () => {
  await setRenewals(database, world.virginia, { ...ways, hardStop: false })
  const gina = await endorse('Gina')
  await open('2026-02-01')
  await stepOn(gina, 2026, '2026-10-01')
  const { id: renewalId = '', version = 0 } = (await renewalOf(gina, 2026)) ?? {}
  const day = { now: noon('2026-12-20'), today: '2026-12-20' }
  const who = { actor: coordinator, associationId: world.virginia, renewalId, ...day }
  await giveMoreTime(means(), who, { until: '2027-03-15', version })
  await setRenewals(database, world.virginia, ways)

  expect(await renewalOf(gina, 2026)).toMatchObject({ graceUntil: '2027-03-15', lapsesOn: null })
  await stepOn(gina, 2026, '2026-12-21')
  expect(await stepOn(gina, 2026, '2027-03-16')).toBe('late')
  expect(await stepOn(gina, 2026, '2027-04-01')).toBe('nothing')
  expect(await changesOf(gina)).toEqual(['award 2022-05-01'])
})

test('time that was given brings back what lapsed with the renewal, and nothing that staff let lapse before', async () => {
  const [associationId, name] = [world.virginia, 'Hedi']
  const held = { associationId, name, awardedOn: '2022-05-01', categories: ['imhm-clinical', 'ers'] }
  const hedi = await anEndorsedPerson(database, held)
  const ers = { ...hedi, endorsements: hedi.endorsements.slice(1) }
  await asOwner(database, (client) =>
    client.query("update endorsements set standard = 'alliance/ers' where id = $1", ers.endorsements),
  )
  await open('2026-02-01')
  await stepOn(hedi, 2026, '2026-10-01')
  await take(ers, 'lapse', '2026-11-05')
  expect(await stepOn(hedi, 2026, '2027-02-01')).toBe('lapsed')
  const { id: renewalId = '', version = 0 } = (await renewalOf(hedi, 2026)) ?? {}
  const day = { now: noon('2027-02-10'), today: '2027-02-10' }
  await giveMoreTime(
    means(),
    { actor: coordinator, associationId, renewalId, ...day },
    {
      ...{ until: '2027-03-15', version },
    },
  )

  expect(await changesOf(hedi)).toEqual([
    ...['award 2022-05-01', 'lapse 2027-02-01', 'take-back-lapse 2027-02-01'],
  ])
  expect(await changesOf(ers)).toEqual(['award 2022-05-01', 'lapse 2026-11-05'])
})

const changesOf = ({ endorsements: [id = ''] }: Endorsed) =>
  withScope(database.db, { associationId: world.virginia }, async (tx) =>
    (await listChanges(tx, id)).map(({ step, onDay }) => `${step} ${onDay}`),
  )

test('what was suspended on the last day lapses once that is lifted, and not from a day before', async () => {
  const hal = await endorse('Hal')
  await open('2026-02-01')
  await stepOn(hal, 2026, '2026-10-01')
  await take(hal, 'suspend', '2026-12-01')
  expect(await stepOn(hal, 2026, '2027-02-01')).toBe('nothing')
  await take(hal, 'lift', '2027-05-10')

  expect(await stepOn(hal, 2026, '2027-05-10')).toBe('lapsed')
  expect(await changesOf(hal)).toEqual([
    ...['award 2022-05-01', 'suspend 2026-12-01', 'lift 2027-05-10', 'lapse 2027-05-10'],
  ])
})

test('whoever came back when a renewal was taken no more owes nothing for it, and owes the next', async () => {
  const ines = await endorse('Ines')
  await open('2026-02-01')
  await stepOn(ines, 2026, '2026-10-01')
  await stepOn(ines, 2026, '2027-01-01')
  await take(ines, 'retire', '2027-01-10')
  expect(await stepOn(ines, 2026, '2027-02-01')).toBe('nothing')
  await take(ines, 'reinstate', '2027-06-01')

  expect(await stepOn(ines, 2026, '2027-06-01')).toBe('nothing')
  expect(await changesOf(ines)).toEqual(['award 2022-05-01', 'retire 2027-01-10', 'reinstate 2027-06-01'])
  expect(await stepOn(ines, 2027, '2027-10-01')).toBe('reminded')
})

test('whoever was away at the end of a year of a cycle is asked for the other years, whether the ways changed or not', async () => {
  const jule = await endorse('Jule')
  await open('2028-01-02')
  expect(await renewalOf(jule, 2028)).toMatchObject({ shareOf: 3, shareFrom: 3 })
  await take(jule, 'retire', '2028-06-01')
  await take(jule, 'reinstate', '2029-03-01')

  expect(await renewalOf(jule, 2028)).toMatchObject({ shareOf: 2, shareFrom: 3 })
})

test('a change of model cuts the cycle into which it falls also for whoever holds nothing then', async () => {
  const kaya = await endorse('Kaya')
  await open('2028-01-02')
  await take(kaya, 'retire', '2028-03-01')
  const yearly = { from: '2030-01-01', length: 'yearly', endsIn: 2030 }
  await setRenewals(database, world.virginia, { ...ways, models: [...ways.models, yearly] })
  await open('2028-04-01')
  const cut = { periodUntil: '2029-12-31', dueOn: '2029-12-31', lapsesOn: '2030-02-01' }
  expect(await renewalOf(kaya, 2028)).toMatchObject(cut)
  await take(kaya, 'reinstate', '2030-12-30')

  expect(await renewalOf(kaya, 2028)).toMatchObject(cut)
  expect(await renewalOf(kaya, 2030)).toMatchObject({ periodUntil: '2030-12-31', shareOf: 1, shareFrom: 1 })
  expect(await stepOn(kaya, 2028, '2031-02-01')).toBe('nothing')
})

test('the season counts whoever retired, or had lapsed before, as owing nothing, and never as silent', async () => {
  const associationId = world.michigan
  await setRenewals(database, associationId, ways)
  const [lina] = await Promise.all(
    ['Lina', 'Mona', 'Nele'].map((name) =>
      anEndorsedPerson(database, { associationId, name, awardedOn: '2022-05-01' }),
    ),
  )
  await openRenewals(database.db, associationId, noon('2026-02-01'))
  const retire = (person: Endorsed | undefined) =>
    asOwner(database, (client) =>
      client.query("update endorsements set state = 'retired' where id = $1", [person?.endorsements[0]]),
    )
  const season = (periodFrom: string, today: string) =>
    withScope(database.db, { associationId }, async (tx) => {
      const of = { associationId, periodFrom, today }
      const { counts, reasons } = await countStanding(tx, of)
      expect(counts).toEqual(await countSeason(tx, of))
      return [counts, reasons].map((each) => Object.fromEntries(each))
    })
  expect(await season('2026-01-01', '2026-10-01')).toEqual([{ silent: 3 }, {}])

  await retire(lina)
  expect(await season('2026-01-01', '2026-10-01')).toEqual([{ silent: 2, free: 1 }, { retired: 1 }])
  for (const day of ['2026-10-01', '2027-02-01']) {
    for (const due of await listDueRenewals(database.db, noon(day), 100))
      if (due.associationId === associationId) await stepDueRenewal(database.db, means(), due, noon(day))
    await openRenewals(database.db, associationId, noon('2027-01-05'))
  }
  expect(await season('2026-01-01', '2027-03-01')).toEqual([
    { lapsed: 2, free: 1 },
    { silent: 2, retired: 1 },
  ])
  expect(await season('2027-01-01', '2027-03-01')).toEqual([{ free: 2 }, { before: 2 }])
})

test('the season counts whoever retired during a leave as owing nothing, also once the leave is over', async () => {
  const pola = await endorse('Pola')
  await open('2026-01-02')
  const [from, until] = ['2026-01-05', '2026-12-31']
  const given = { kind: 'family-leave', from, until, said: 'Private.' } as const
  const caseId = randomUUID()
  const of = { actor: pola, associationId: world.virginia, id: caseId }
  await askForCase(database.db, { ...of, given, now: noon(from) })
  const verdict = { step: 'grant', from, until, excuses: 'months', told: '', version: 1 } as const
  const visit = { actor: coordinator, caseId, associationId: world.virginia }
  await decideCase(means(), visit, { verdict, now: noon(from) })
  await take(pola, 'retire', '2026-02-01')
  await comeBack(means(), { actor: pola, caseId }, noon('2026-04-01'))

  const { id = '', state } = (await renewalOf(pola, 2026)) ?? {}
  const shown = await asOwner(database, (client) =>
    client.query('select bucket, reason from season_standing($1) where renewal_id = $2', [
      ...['2026-10-05', id],
    ]),
  )
  expect(state).toBe('open')
  expect(shown.rows).toEqual([{ bucket: 'free', reason: 'retired' }])
})

test('what nobody can renew any more, because the account is gone, ends on its day and writes to nobody', async () => {
  const olga = await endorse('Olga')
  await open('2026-02-01')
  await stepOn(olga, 2026, '2026-10-01')
  const mails = () =>
    asOwner(database, async (client) => {
      const { rowCount } = await client.query('select from mail where recipient = any($1)', [
        [olga.email, `deleted-${olga.id}@deleted.invalid`],
      ])
      return rowCount
    })
  const sent = await mails()
  await asOwner(database, (client) =>
    client.query("update person set email = 'deleted-' || id || '@deleted.invalid' where id = $1", [olga.id]),
  )

  expect(await stepOn(olga, 2026, '2027-01-01')).toBe('late')
  expect(await stepOn(olga, 2026, '2027-02-01')).toBe('lapsed')
  expect(await changesOf(olga)).toEqual(['award 2022-05-01', 'lapse 2027-02-01'])
  expect(await mails()).toBe(sent)
})
