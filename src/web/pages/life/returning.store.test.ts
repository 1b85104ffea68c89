import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { setPolicy } from '../../../../test/decisions/a-reviewed-application.ts'
import { giveHeld } from '../../../../test/life/give-held.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import { putApplication } from '../../../../test/workbench/an-application.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { en } from '../../messages/en.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  site = await openSite(database.db, [coordinator, world.rosa, world.omar], noon)
})
afterAll(() => database.drop())

const page = async (path: string, actor: SignedIn) => wordsOf((await site.get(actor, path)).page)
const rows = <Row>(text: string): Promise<Row[]> =>
  asOwner(database, async (client) => (await client.query(text)).rows)

/** An open renewal of the year, as if it had been opened by the clock. */
const openRenewal = (personId: string, endorsementId: string) =>
  asOwner(database, async (_, insert) => {
    const [id, association_id] = [randomUUID(), world.virginia]
    await insert('renewals', {
      ...{ id, association_id, person_id: personId, period_from: '2026-01-01', period_until: '2026-12-31' },
      ...{ opens_on: '2026-10-01', due_on: '2026-12-31', grace_until: '2027-01-31', lapses_on: '2027-02-01' },
      ...{ state: 'open', state_since: noon },
    })
    await insert('renewal_lines', { renewal_id: id, endorsement_id: endorsementId, association_id })
  })

test('a holder retires by the own wish, the register says so, and nobody does it for another', async () => {
  const id = await giveHeld(database, {
    associationId: world.virginia,
    personId: world.omar.id,
    name: 'Omar Haddad',
  })
  await openRenewal(world.omar.id, id)
  expect(await page(paths.renewal.href(), world.omar)).toContain('Due on December 31, 2026')
  expect(await page(paths.home.href(), world.omar)).toContain('December 31, 2026')

  const held = (await site.get(world.omar, paths.endorsement.href(id))).page
  expect(held).toContain(`href="${paths.renewal.href()}"`)
  expect((await site.get(world.rosa, paths.retire.href(id))).status).toBe(404)
  expect((await site.post(world.rosa, paths.retire.href(id), {})).status).toBe(404)
  expect(await page(paths.retire.href(id), world.omar)).toContain(
    'keeps your entry and says that you retired',
  )
  expect((await site.post(world.omar, paths.retire.href(id), {})).status).toBe(303)
  expect((await site.post(world.omar, paths.retire.href(id), {})).status).toBe(409)
  expect(await rows(`select state from register_entry where name = 'Omar Haddad'`)).toEqual([
    { state: 'retired' },
  ])
  expect(
    await rows(
      `select step, on_day::text from endorsement_changes where endorsement_id = '${id}' order by number`,
    ),
  ).toEqual([
    { step: 'award', on_day: '2020-05-01' },
    { step: 'retire', on_day: '2026-11-21' },
  ])
  const renewal = await page(paths.renewal.href(), world.omar)
  expect(renewal).toContain('Nothing to renew What you held here has ended')
  expect(renewal).not.toContain('Due on')
  expect(renewal).not.toContain('Sign and hand in')
  expect(await page(paths.home.href(), world.omar)).not.toContain('December 31, 2026')
})

describe('holding it again after a lapse', () => {
  let id: string
  const ask = async () => {
    const shown = (await site.get(world.rosa, paths.askToReturn.href(id))).page
    const typed = {
      id: hiddenIn(shown, 'id'),
      hash: hiddenIn(shown, 'hash'),
      said: 'I moved twice.',
      typedName: '',
    }
    return site.post(world.rosa, paths.askToReturn.href(id), typed)
  }
  const caseOf = async () =>
    (await rows<{ id: string }>(`select id from reinstatements where state = 'asked'`))[0]?.id ?? ''
  const decide = async (typed: Readonly<Record<string, string | readonly string[]>>) => {
    const path = paths.returnCase.href('vaimh', await caseOf())
    const version = hiddenIn((await site.get(coordinator, path)).page, 'version')
    return site.post(coordinator, path, { version, told: '', ...typed })
  }

  test('says what is asked and how far it is there', async () => {
    id = await giveHeld(database, { associationId: world.virginia, personId: world.rosa.id, state: 'lapsed' })
    const words = await page(paths.askToReturn.href(id), world.rosa)

    expect(words).toContain('You have not held it since January 1, 2025')
    expect(words).toContain('6 of 15 hours in the last twelve months')
    expect(words).toContain('0 of 12 hours in the last twelve months')
    expect(words).toContain('Membership Not there yet')
    const home = (await site.get(world.rosa, paths.home.href())).page
    expect(wordsOf(home)).toContain('Your Endorsement has lapsed: Mentor-Clinical.')
    expect(home).toContain(`href="${paths.askToReturn.href(id)}"`)
    const renewal = await page(paths.home.href({ standard: 'vaimh/imhm-clinical-renewal' }), world.rosa)
    expect(renewal).toContain('Mentor-Clinical renewal, Virginia')
    expect(renewal).not.toContain(en.distance.next)
    expect(renewal).toContain('you hold no Endorsement at the moment Mentor-Clinical: lapsed.')
    expect(renewal).not.toContain('requirements met')
  })

  test('leaves whoever has applied anew with the next step of that application', async () => {
    const associationId = world.virginia
    const application = await putApplication(database, {
      associationId,
      personId: world.rosa.id,
      state: 'draft',
    })
    const home = (await site.get(world.rosa, paths.home.href({ standard: 'vaimh/imhm-clinical-renewal' })))
      .page
    const [, next = ''] = home.split('id="next-title"')
    await asOwner(database, (client) =>
      client.query(`update application set state = 'withdrawn' where id = $1`, [application]),
    )

    expect(wordsOf(home)).toContain('you hold no Endorsement at the moment')
    expect(wordsOf(home)).toContain(en.distance.next)
    expect(next.split('</section>')[0]).toContain(`href="${paths.application.href(application)}"`)
  })

  test('is asked for once, and waits on the list of work', async () => {
    expect((await ask()).status).toBe(303)
    expect(
      (await site.post(world.rosa, paths.askToReturn.href(id), { id: randomUUID(), hash: '', said: '' }))
        .status,
    ).toBe(409)
    expect(await page(paths.workbench.href('vaimh'), coordinator)).toContain('Wants to hold it again')
  })

  test('is granted only with every condition met or accepted, and begins a new time', async () => {
    await asOwner(database, (client) =>
      client.query(`update endorsements set valid_until = '2025-01-31' where id = $1`, [id]),
    )
    expect((await decide({ verdict: 'grant', accepted: ['references'] })).status).toBe(422)
    const accepted = ['training', 'rsc', 'everything-since', 'references', 'membership']
    expect((await decide({ verdict: 'grant', accepted })).status).toBe(303)

    expect(await rows(`select state, valid_until from endorsements where id = '${id}'`)).toEqual([
      { state: 'active', valid_until: null },
    ])
    expect(await rows(`select valid_until from register_entry where endorsement_id = '${id}'`)).toEqual([
      { valid_until: null },
    ])
    expect(await rows(`select state, in_next_audit from reinstatements`)).toEqual([
      { state: 'granted', in_next_audit: true },
    ])
    expect(await page(paths.endorsement.href(id), world.rosa)).toContain('Reinstated from November 21, 2026')
  })

  test('is not granted with words, and the person can ask again', async () => {
    site.now = new Date('2026-11-22T17:00:00Z')
    await setPolicy(database, world.virginia, { life: { inNextAudit: false } })
    await asOwner(database, (client) =>
      client.query(`update endorsements set state = 'lapsed' where id = $1`, [id]),
    )
    await ask()
    expect((await decide({ verdict: 'refuse' })).status).toBe(422)
    expect((await decide({ verdict: 'refuse', told: 'Please log your hours first.' })).status).toBe(303)
    expect(await page(paths.askToReturn.href(id), world.rosa)).toContain('Please log your hours first.')
    expect((await ask()).status).toBe(303)
    expect((await site.post(world.rosa, paths.withdrawReturn.href(id), {})).status).toBe(303)
  })
})

describe('reinstated by staff without a wish', () => {
  let id: string
  const reinstate = async (reason: string) => {
    const { page: shown } = await site.get(coordinator, paths.staffEndorsement.href('vaimh', id))
    const typed = { step: 'reinstate', on: '2026-11-21', version: hiddenIn(shown, 'version'), reason }
    return site.post(coordinator, paths.endorsementStep.href('vaimh', id), typed)
  }
  const state = () => rows(`select state from endorsements where id = '${id}'`)

  test('past what is asked of whoever comes back it is refused, with what to do, until staff say why', async () => {
    const held = { associationId: world.virginia, personId: world.omar.id, category: 'imhm-clinical' }
    id = await giveHeld(database, { ...held, name: 'Omar Haddad', state: 'lapsed' })

    const refused = await reinstate('')
    expect(refused.status).toBe(422)
    const words = wordsOf(refused.page)
    expect(words).toContain('Training, Reflective supervision, Everything since then')
    expect(words).toContain('decide it under Coming back, or say here why')
    expect(await state()).toEqual([{ state: 'lapsed' }])

    expect((await reinstate('The hours were shown on paper.')).status).toBe(303)
    expect(await state()).toEqual([{ state: 'active' }])
    const [change] = await rows<{ reason: string }>(
      `select reason from endorsement_changes where endorsement_id = '${id}' and step = 'reinstate'`,
    )
    const [recorded] = await rows<{ accepted: string }>(
      `select body::jsonb ->> 'accepted' as accepted from record_entry
        where kind = 'endorsement-reinstate' and body::jsonb ->> 'endorsement' = '${id}'`,
    )
    expect([change?.reason, recorded?.accepted]).toEqual([
      'The hours were shown on paper.',
      'training rsc everything-since references membership',
    ])
  })

  test('what the person asked for is decided as that, and what is held with another certificate stays', async () => {
    const held = { associationId: world.virginia, personId: world.omar.id, category: 'imhm-clinical' }
    id = await giveHeld(database, { ...held, name: 'Omar Haddad', state: 'retired' })
    const twice = await reinstate('It is his.')
    expect([twice.status, await state()]).toEqual([422, [{ state: 'retired' }]])
    expect(wordsOf(twice.page)).toContain('holds this Endorsement with another certificate')

    id = await giveHeld(database, { ...held, category: 'ifs', name: 'Omar Haddad', state: 'lapsed' })
    const shown = (await site.get(world.omar, paths.askToReturn.href(id))).page
    const typed = { id: hiddenIn(shown, 'id'), hash: hiddenIn(shown, 'hash'), said: '', typedName: '' }
    expect((await site.post(world.omar, paths.askToReturn.href(id), typed)).status).toBe(303)
    const waits = await reinstate('It is his.')
    expect([waits.status, await state()]).toEqual([422, [{ state: 'lapsed' }]])
    expect(wordsOf(waits.page)).toContain('Decide it under Coming back.')
    expect((await site.post(world.omar, paths.withdrawReturn.href(id), {})).status).toBe(303)
  })

  test('one that was emerging to its end is applied for anew', async () => {
    id = await giveHeld(database, {
      associationId: world.virginia,
      personId: world.omar.id,
      category: 'ers',
      state: 'lapsed',
    })
    await asOwner(database, (client) =>
      client.query(
        `update endorsement_changes set to_state = case number when 1 then 'emerging' else to_state end,
          from_state = case number when 2 then 'emerging' end where endorsement_id = $1`,
        [id],
      ),
    )
    const refused = await reinstate('He is nearly there.')
    expect([refused.status, await state()]).toEqual([422, [{ state: 'lapsed' }]])
    expect(wordsOf(refused.page)).toContain('Have the person apply anew')
  })
})
