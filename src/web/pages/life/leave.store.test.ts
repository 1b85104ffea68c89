import { randomBytes, randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setPolicy } from '../../../../test/decisions/a-reviewed-application.ts'
import { awardMeans } from '../../../../test/endorsements/people-to-award.ts'
import { giveHeld } from '../../../../test/life/give-held.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { type LifeClockMeans, stepDueLife } from '../../../services/life/step-due-life.ts'
import { listDueLife } from '../../../store/life/due-life.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
const noon = new Date('2026-11-21T17:00:00Z')
const secret = 'My daughter was born with a heart condition.'

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  const others = [world.in('michigan', 'coordinator'), world.in('virginia', 'advisor')]
  site = await openSite(database.db, [coordinator, world.rosa, world.omar, ...others], noon)
})
afterAll(() => database.drop())

beforeEach(async () => {
  await asOwner(database, async (client) => {
    await client.query(`delete from life_case_words; delete from life_cases; delete from life_look;
      delete from renewal_lines; delete from renewals; delete from register_entry;
      delete from endorsement_changes; delete from endorsements; delete from mail_text; delete from mail;
      delete from reminder_sent`)
  })
  await giveHeld(database, { associationId: world.virginia, personId: world.rosa.id })
})

const page = async (path: string, actor: SignedIn) => wordsOf((await site.get(actor, path)).page)
const rows = <Row>(text: string): Promise<Row[]> =>
  asOwner(database, async (client) => (await client.query(text)).rows)
const states = async () =>
  (await rows<{ state: string }>('select state from endorsements')).map(({ state }) => state)

async function ask(kind: string, from: string, until: string, id: string = randomUUID()) {
  const answer = await site.post(world.rosa, paths.timeAway.href(), { id, kind, from, until, said: secret })
  return { id, answer }
}

async function decide(id: string, typed: Readonly<Record<string, string>>) {
  const path = paths.case.href('vaimh', id)
  const version = hiddenIn((await site.get(coordinator, path)).page, 'version')
  return site.post(coordinator, path, { version, excuses: 'months', told: '', ...typed })
}

async function openRenewal(from: string, until: string): Promise<void> {
  await asOwner(database, (_, insert) =>
    insert('renewals', {
      ...{ id: randomUUID(), association_id: world.virginia, person_id: world.rosa.id, state: 'open' },
      ...{ period_from: from, period_until: until, state_since: noon },
      ...{ opens_on: from, due_on: until, grace_until: until },
    }),
  )
}

const clockMeans = (): LifeClockMeans => ({
  ...awardMeans(database.db),
  leaveUrl: 'https://attune.example.org/renewal/leave',
  stopUrl: (text) => `https://attune.example.org/stop/${text}`,
  randomBytes: (size) => randomBytes(size),
})
/** Every due thing is looked at by two processes at once. */
async function dayAt(at: string): Promise<void> {
  const now = new Date(at)
  for (const due of await listDueLife(database.db, now))
    await Promise.all([1, 2].map(() => stepDueLife(database.db, clockMeans(), due, now)))
}
const countMails = async () => (await rows('select id from mail')).length

describe('a time away', () => {
  test('is asked for once, decided by staff, and takes its months off the open renewal', async () => {
    await openRenewal('2026-01-01', '2026-12-31')
    const { id, answer } = await ask('family-leave', '2026-09-01', '2027-01-31')
    expect([
      answer.status,
      (await ask('family-leave', '2026-09-01', '2027-01-31', id)).answer.status,
    ]).toEqual([303, 303])
    expect((await ask('hardship', '2026-09-01', '2026-10-31')).answer.status).toBe(409)
    expect(await page(paths.workbench.href('vaimh'), coordinator)).toContain('Asks for a time away')
    expect(await page(paths.case.href('vaimh', id), coordinator)).toContain(secret)

    const granted = await decide(id, {
      verdict: 'grant',
      from: '2026-09-01',
      until: '2027-01-31',
      told: 'All good wishes.',
    })
    expect(granted.status).toBe(303)
    expect(await rows('select excused_months, state from renewals')).toEqual([
      { excused_months: 4, state: 'open' },
    ])
    expect(await states()).toEqual(['active'])
    const own = await page(paths.timeAway.href(), world.rosa)
    expect(own).toContain('Granted')
    expect(own).toContain('All good wishes.')
  })

  test('that covers a whole period leaves nothing to renew, and coming back early gives the months back', async () => {
    await openRenewal('2026-01-01', '2026-12-31')
    await openRenewal('2027-01-01', '2027-12-31')
    const { id } = await ask('inactive', '2026-11-21', '2028-11-20')
    await decide(id, { verdict: 'grant', from: '2026-11-21', until: '2028-11-20' })
    expect(await states()).toEqual(['inactive'])
    expect(await rows('select excused_months, state from renewals order by period_from')).toEqual([
      { excused_months: 1, state: 'open' },
      { excused_months: 12, state: 'excepted' },
    ])

    const back = await site.post(world.rosa, paths.comeBack.href(id), {})
    expect(back.status).toBe(303)
    expect(await states()).toEqual(['active'])
    expect(await rows('select state, ended_on::text, ended_by from life_cases')).toEqual([
      { state: 'ended', ended_on: '2026-11-20', ended_by: 'person' },
    ])
    expect(await rows('select excused_months from renewals order by period_from limit 1')).toEqual([
      { excused_months: 0 },
    ])
  })

  test('is decided by nobody about himself, and once', async () => {
    const { id } = await ask('medical-leave', '2026-11-01', '2027-01-31')
    const path = paths.case.href('vaimh', id)
    const version = hiddenIn((await site.get(coordinator, path)).page, 'version')
    const typed = {
      version,
      verdict: 'grant',
      from: '2026-11-01',
      until: '2027-01-31',
      excuses: 'months',
      told: '',
    }
    const answers = await Promise.all([
      site.post(coordinator, path, typed),
      site.post(coordinator, path, typed),
    ])

    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 409])
    await expect(
      asOwner(database, (client) => client.query('update life_cases set decided_by = person_id')),
    ).rejects.toThrow('life_cases_check')
  })

  test('is refused with words, and longer than the association grants it is not granted', async () => {
    const { id } = await ask('hardship', '2026-11-01', '2027-01-31')

    expect((await decide(id, { verdict: 'refuse' })).status).toBe(422)
    expect((await decide(id, { verdict: 'grant', from: '2026-11-01', until: '2028-01-31' })).status).toBe(422)
    expect((await decide(id, { verdict: 'refuse', told: 'Please call us first.' })).status).toBe(303)
    expect(await page(paths.timeAway.href(), world.rosa)).toContain('Please call us first.')
  })

  test('why somebody is away is read by those who decide and by nobody else', async () => {
    const { id } = await ask('medical-leave', '2026-11-01', '2027-01-31')
    await decide(id, { verdict: 'grant', from: '2026-11-01', until: '2027-01-31' })
    const everywhere = await Promise.all([
      page(paths.cases.href('vaimh'), coordinator),
      page(paths.workbench.href('vaimh'), coordinator),
      page(paths.mailbox.href('vaimh'), world.in('virginia', 'advisor')),
      page(paths.case.href('vaimh', id), world.in('virginia', 'advisor')),
      page(paths.case.href('mi-aimh', id), world.in('michigan', 'coordinator')),
      page(paths.timeAway.href(), world.omar),
    ])
    const kept =
      await rows(`select to_jsonb(record_entry) as facts from record_entry union all select to_jsonb(mail_text) from mail_text
      union all select to_jsonb(mail) from mail`)

    expect(await page(paths.case.href('vaimh', id), coordinator)).toContain(secret)
    expect([...everywhere, JSON.stringify(kept)].filter((text) => text.includes('heart condition'))).toEqual(
      [],
    )
    expect(JSON.stringify(kept)).not.toContain('medical')
  })
})

describe('the clock', () => {
  test('begins a time to be inactive on its day, warns of its end once, and lets lapse who did not come back', async () => {
    const { id } = await ask('inactive', '2026-12-01', '2027-03-31')
    await decide(id, { verdict: 'grant', from: '2026-12-01', until: '2027-03-31' })
    await dayAt('2026-11-30T17:00:00Z')
    expect(await states()).toEqual(['active'])
    await dayAt('2026-12-01T17:00:00Z')
    await dayAt('2026-12-01T18:00:00Z')
    expect(await states()).toEqual(['inactive'])

    await dayAt('2027-01-31T17:00:00Z')
    await dayAt('2027-02-01T17:00:00Z')
    await dayAt('2027-03-20T17:00:00Z')
    await dayAt('2027-03-31T17:00:00Z')
    expect(await states()).toEqual(['inactive'])
    await dayAt('2027-04-01T17:00:00Z')
    expect(await states()).toEqual(['lapsed'])
    const sent = await rows<{ key: string }>('select key from reminder_sent order by key')
    expect(sent.map(({ key }) => key)).toEqual(['end:2027-03-31:14', 'end:2027-03-31:60'])
  })

  test('wakes it instead where the association wants that', async () => {
    await setPolicy(database, world.virginia, { life: { afterInactive: 'taken-up' } })
    const { id } = await ask('inactive', '2026-11-21', '2026-12-31')
    await decide(id, { verdict: 'grant', from: '2026-11-21', until: '2026-12-31' })
    await dayAt('2027-01-01T17:00:00Z')

    expect(await states()).toEqual(['active'])
    expect(await rows('select state, ended_by from life_cases')).toEqual([
      { state: 'ended', ended_by: 'system' },
    ])
    await setPolicy(database, world.virginia, {})
  })

  test('warns whose emerging Endorsement ends, and ends it unwarned only after a last mail', async () => {
    await asOwner(database, (client) =>
      client.query(`update endorsements set state = 'emerging', valid_until = '2026-12-31'`),
    )
    await dayAt('2027-01-02T17:00:00Z')
    expect(await states()).toEqual(['emerging'])
    expect(await countMails()).toBe(1)
    await dayAt('2027-01-16T17:00:00Z')
    expect(await states()).toEqual(['emerging'])
    await dayAt('2027-01-17T17:00:00Z')
    expect(await states()).toEqual(['lapsed'])
  })
})

describe('staff enter a time away for somebody who telephones', () => {
  const held = async () => (await rows<{ id: string }>('select id from endorsements'))[0]?.id ?? ''
  const typed = { kind: 'medical-leave', from: '2026-12-01', until: '2027-02-28', said: secret }

  test('on a page that is reached from the Endorsement, by staff of its association who are not its holder', async () => {
    const path = paths.enterCase.href('vaimh', await held())
    const desk = await site.get(coordinator, paths.staffEndorsement.href('vaimh', await held()))

    expect(desk.page).toContain(`href="${path}"`)
    const words = await page(path, coordinator)
    for (const part of [
      'Enter a time away for Rosa Delgado',
      'Medical leave',
      'First day',
      'Why?',
      'Enter it',
    ])
      expect(words).toContain(part)
    for (const actor of [
      world.rosa,
      world.omar,
      world.in('michigan', 'coordinator'),
      world.in('virginia', 'advisor'),
    ])
      expect((await site.get(actor, path)).status).toBe(404)
    expect(
      (await site.get(world.in('michigan', 'coordinator'), paths.enterCase.href('mi-aimh', await held())))
        .status,
    ).toBe(404)
  })

  test('once, with the person told and able to take it back, and then it is decided like any other', async () => {
    const path = paths.enterCase.href('vaimh', await held())
    const id = randomUUID()
    const both = await Promise.all([1, 2].map(() => site.post(coordinator, path, { id, ...typed })))

    for (const { to } of both) expect(to).toBe(paths.case.href('vaimh', id, { did: 'entered' }))
    expect(await countMails()).toBe(1)
    expect(await rows('select subject, person_id from mail')).toEqual([
      { subject: 'A time away was entered for you', person_id: world.rosa.id },
    ])
    expect(await rows('select state, entered_by from life_cases')).toEqual([
      { state: 'asked', entered_by: coordinator.id },
    ])
    const desk = await page(paths.case.href('vaimh', id, { did: 'entered' }), coordinator)
    expect(desk).toContain(`Entered for the person by ${coordinator.name}.`)
    expect(desk).toContain('Entered, and the person is told.')
    const own = await page(paths.timeAway.href(), world.rosa)
    for (const part of ['Entered for you by your association.', secret, 'Take it back'])
      expect(own).toContain(part)

    expect((await decide(id, { verdict: 'grant', from: typed.from, until: typed.until })).status).toBe(303)
    expect(await rows('select state, excuses from life_cases')).toEqual([
      { state: 'granted', excuses: 'months' },
    ])
    const again = await site.post(coordinator, path, { id: randomUUID(), ...typed })
    expect(again.status).toBe(409)
    expect(wordsOf(again.page)).toContain('A time away is asked for or granted already for this person')
  })

  test('a form that lacks something keeps what was typed', async () => {
    const path = paths.enterCase.href('vaimh', await held())
    const refused = await site.post(coordinator, path, { id: randomUUID(), ...typed, said: '' })

    expect(refused.status).toBe(422)
    expect(refused.page).toContain('value="2027-02-28"')
    expect(wordsOf(refused.page)).toContain('Write a sentence or two.')
    expect(await rows('select id from life_cases')).toEqual([])
  })

  test('nobody who does not run the association enters one, and nobody for himself', async () => {
    const enter = (by: SignedIn, personId = world.rosa.id) =>
      withScope(database.db, { personId: by.id, associationId: world.virginia }, (tx) =>
        sql`insert into life_cases (id, association_id, person_id, state, kind, entered_by, from_day, until_day, asked_at)
          values (${randomUUID()}, ${world.virginia}, ${personId}, 'asked', 'hardship', ${by.id}, '2026-12-01',
            '2026-12-31', ${noon})`.execute(tx),
      )

    await expect(enter(world.in('virginia', 'advisor'))).rejects.toThrow(/row-level security/)
    await expect(enter(coordinator, coordinator.id)).rejects.toThrow()
    await expect(enter(coordinator, world.omar.id)).rejects.toThrow(/row-level security/)
  })
})
