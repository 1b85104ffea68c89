import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { giveHeld } from '../../../../test/life/give-held.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { hiddenIn, openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { hashSecret } from '../../../services/sign-in/secrets.ts'
import { listStaffOfAgency } from '../../../store/life/agencies.ts'
import { withScope } from '../../../store/with-scope.ts'
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
  site = await openSite(
    database.db,
    [coordinator, world.rosa, world.omar, world.in('michigan', 'coordinator')],
    noon,
  )
})
afterAll(() => database.drop())

beforeEach(async () => {
  site.now = noon
  await asOwner(database, (client) =>
    client.query(`delete from agency_consents; delete from agencies; delete from renewal_lines;
      delete from renewals; delete from register_entry; delete from endorsement_changes;
      delete from endorsements; delete from mail_text; delete from mail`),
  )
  await giveHeld(database, { associationId: world.virginia, personId: world.rosa.id, name: 'Rosa Delgado' })
})

async function addAgency(name = 'Blue Ridge Clinic'): Promise<string> {
  const id = randomUUID()
  const typed = { id, name, email: 'office@blueridge.example.org' }
  const answer = await site.post(coordinator, paths.agencies.href('vaimh'), typed)
  expect(answer.status).toBe(303)
  return id
}

/** A link of the agency as its mail would carry it. */
async function linkOf(agency: string): Promise<string> {
  const secret = randomBytes(32).toString('base64url')
  await asOwner(database, (client) =>
    client.query(
      `update agencies set secret_hash = $1, link_until = '2027-05-20', link_sent_at = now() where id = $2`,
      [...[hashSecret(secret), agency]],
    ),
  )
  return paths.employer.href(secret)
}

const agree = (actor: SignedIn, agency: string) => site.post(actor, paths.agreeToAgency.href(agency), {})
const view = async (link: string) => {
  const { status, page } = await site.get(undefined, link)
  return { status, words: wordsOf(page) }
}

describe('what an agency sees', () => {
  test('is the status and the day of renewal of who agreed, until that is ended, and nothing of anybody else', async () => {
    const omar = { associationId: world.virginia, personId: world.omar.id, name: 'Omar Canary' }
    await giveHeld(database, { ...omar, number: 'CANARY-1', category: 'imhs' })
    const agency = await addAgency()
    const link = await linkOf(agency)
    expect((await view(link)).words).toContain('Nobody has agreed')

    expect((await agree(world.rosa, agency)).status).toBe(303)
    await asOwner(database, async (client) => {
      await client.query(`insert into renewals (association_id, person_id, period_from, period_until, opens_on, due_on,
        grace_until, state, state_since) select association_id, person_id, '2027-01-01', '2027-12-31', '2027-10-01',
        '2027-12-31', '2028-01-31', 'open', now() from endorsements where name_shown = 'Rosa Delgado'`)
      await client.query(`insert into renewal_lines (renewal_id, endorsement_id, association_id)
        select renewals.id, held.id, held.association_id from renewals, endorsements held
        where held.name_shown = 'Rosa Delgado'`)
    })
    const { words } = await view(link)
    expect(words).toContain('Rosa Delgado Active Mentor-Clinical. Renewal by December 31, 2027')
    expect(words).not.toContain('Canary')
    expect(words).not.toContain('example.org')

    expect((await site.post(world.rosa, paths.endAgreement.href(agency), {})).status).toBe(303)
    expect((await view(link)).words).not.toContain('Rosa')
  })

  test('is the same with and without somebody who did not agree', async () => {
    const agency = await addAgency()
    const link = await linkOf(agency)
    await agree(world.rosa, agency)
    const without = await site.get(undefined, link)
    const omar = { associationId: world.virginia, personId: world.omar.id, name: 'Omar Canary' }
    await giveHeld(database, { ...omar, category: 'imhs' })
    const other = await addAgency('Another Clinic')
    await agree(world.omar, other)

    expect(await site.get(undefined, link)).toEqual(without)
  })

  test('is as little as the register says of why somebody is not endorsed', async () => {
    const agency = await addAgency()
    const link = await linkOf(agency)
    await agree(world.rosa, agency)
    await asOwner(database, (client) =>
      client.query(`update endorsements set state = 'suspended', held_from = 'active'`),
    )

    const { words } = await view(link)
    expect(words).toContain('Rosa Delgado Not current')
    expect(words).not.toContain('Suspended')
  })
})

describe('a link', () => {
  test('that is none, ran out, was replaced or belongs to a closed agency answers always the same', async () => {
    const agency = await addAgency()
    const link = await linkOf(agency)
    await agree(world.rosa, agency)
    const nothing = await site.get(undefined, paths.employer.href(randomBytes(32).toString('base64url')))
    expect(nothing.status).toBe(404)

    site.now = new Date('2027-05-21T17:00:00Z')
    await asOwner(database, (client) => client.query(`update agencies set link_until = '2026-11-20'`))
    expect(await site.get(undefined, link)).toEqual(nothing)
    site.now = noon
    const next = await linkOf(agency)
    expect(await site.get(undefined, link)).toEqual(nothing)
    expect((await site.get(undefined, next)).status).toBe(200)
    await site.post(coordinator, paths.removeAgency.href('vaimh', agency), {})
    expect(await site.get(undefined, next)).toEqual(nothing)
    expect(await site.get(undefined, paths.employer.href('short'))).toEqual(nothing)
  })

  test('is mailed to the contact, and kept nowhere but as a hash', async () => {
    const agency = await addAgency()
    expect((await site.post(coordinator, paths.agencyLink.href('vaimh', agency), {})).status).toBe(303)
    const kept = await asOwner(database, async (client) => [
      ...(await client.query('select recipient, kind from mail')).rows,
      ...(await client.query('select length(secret_hash) as size, link_until::text from agencies')).rows,
    ])

    expect(kept).toEqual([
      { recipient: 'office@blueridge.example.org', kind: 'agency-link' },
      { size: 64, link_until: '2027-05-20' },
    ])
  })
})

describe('who agreed', () => {
  test('is known to nobody but the person: no page of staff and no query of theirs shows it', async () => {
    const agency = await addAgency()
    await agree(world.rosa, agency)
    const seen = await withScope(
      database.db,
      { personId: coordinator.id, associationId: world.virginia },
      async (tx) => ({
        consents: await tx.selectFrom('agency_consents').select('id').execute(),
        staff: await listStaffOfAgency(tx, '2026-11-21'),
      }),
    )
    const asked = await withScope(database.db, { personId: world.omar.id }, (tx) =>
      tx.selectFrom('agency_consents').select('id').execute(),
    )
    const record = await asOwner(
      database,
      async (client) => (await client.query('select body, subject_id from record_entry')).rows,
    )

    expect({ ...seen, asked }).toEqual({ consents: [], staff: [], asked: [] })
    expect(JSON.stringify(record)).not.toContain(world.rosa.id)
    expect(wordsOf((await site.get(coordinator, paths.agencies.href('vaimh'))).page)).not.toContain('Rosa')
    expect(wordsOf((await site.get(world.rosa, paths.ownAgencies.href())).page)).toContain('Sees it since')
  })

  test('can agree only to agencies of the own associations, and sees their names alone', async () => {
    const agency = await addAgency()
    const stranger = await site.get(world.omar, paths.ownAgencies.href())

    expect(wordsOf(stranger.page)).not.toContain('Blue Ridge')
    expect((await agree(world.omar, agency)).status).toBe(409)
    expect((await site.get(world.rosa, paths.ownAgencies.href())).page).not.toContain('office@')
    const page = (await site.get(coordinator, paths.agencies.href('vaimh'))).page
    expect(hiddenIn(page, 'id')).not.toBe('')
    expect(
      (
        await site.post(coordinator, paths.agencies.href('vaimh'), {
          id: randomUUID(),
          name: 'blue ridge clinic',
          email: 'x@example.org',
        })
      ).status,
    ).toBe(422)
  })
})
