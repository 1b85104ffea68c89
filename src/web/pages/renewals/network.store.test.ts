import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { findNetworkSeason } from '../../../store/renewals/network-season.ts'
import { withScope } from '../../../store/with-scope.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let coordinator: SignedIn
const third = randomUUID()
const now = new Date('2027-03-01T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  coordinator = world.in('virginia', 'coordinator')
  await asOwner(database, (_, insert) =>
    insert('association', { id: third, short_id: 'third', name: 'Third Association' }),
  )
  const people = [coordinator, world.in('virginia', 'advisor'), world.rosa]
  site = await openSite(database.db, people, now, { dayOf: (instant) => instant.toISOString().slice(0, 10) })
  const [virginia, michigan] = [world.virginia, world.michigan]
  await renewals(virginia, 12, { state: 'passed', holds: 'active', dei: 3 })
  await renewals(virginia, 1, { state: 'passed', holds: 'active', dei: 0, isKept: false })
  await renewals(virginia, 3, { state: 'open', holds: 'lapsed', logged: '2026-11-01' })
  await renewals(michigan, 7, { state: 'passed', holds: 'active', dei: 6 })
  await renewals(michigan, 2, { state: 'open', holds: 'retired' })
  await renewals(michigan, 4, { state: 'open', holds: 'lapsed' })
  // A cycle of three years that ends in the same year, and one year of another that does not.
  await renewals(michigan, 2, { state: 'excepted', holds: 'active', from: '2024-01-01' })
  await renewals(michigan, 9, { state: 'passed', holds: 'active', from: '2025-01-01', until: '2025-12-31' })
})

afterAll(() => database.drop())

interface Lot {
  readonly state: 'passed' | 'open' | 'excepted'
  readonly holds: string
  readonly from?: string
  readonly until?: string
  readonly logged?: string
  /** How many of them have an hour of it; all who passed have fifteen of training. */
  readonly dei?: number
  readonly isKept?: boolean
}

/** People with a renewal each, in the state and with the Endorsement named. */
async function renewals(associationId: string, count: number, lot: Lot): Promise<void> {
  const { state, holds, from = '2026-01-01', until = '2026-12-31', logged, dei = 0, isKept = true } = lot
  const finding = (requirement: string, have: number) => ({
    requirement,
    title: requirement,
    unit: 'hours',
    have,
  })
  await asOwner(database, async (_, insert) => {
    for (let each = 0; each < count; each += 1) {
      const [person_id, renewal_id, endorsement_id] = [randomUUID(), randomUUID(), randomUUID()]
      const association_id = associationId
      const findings = [finding('training', 15), ...(each < dei ? [finding('training-dei', 1)] : [])]
      await insert('person', { id: person_id, name: 'Somebody', email: `${person_id}@example.org` })
      await insert('endorsements', {
        ...{ id: endorsement_id, association_id, person_id, number: endorsement_id.toUpperCase() },
        ...{ category: 'imhm-clinical', standard: 'vaimh/imhm-clinical', edition: '2024-01' },
        ...{
          name_shown: 'Somebody',
          state: holds,
          awarded_on: '2020-01-01',
          awarded_at: '2020-01-01T12:00:00Z',
        },
      })
      await insert('renewals', {
        ...{ id: renewal_id, association_id, person_id, period_from: from, period_until: until },
        ...(state === 'excepted'
          ? {}
          : {
              opens_on: '2026-10-01',
              due_on: '2026-12-31',
              grace_until: '2027-01-31',
              lapses_on: '2027-02-01',
            }),
        ...{ state, state_since: '2026-12-01T12:00:00Z' },
        ...(state === 'passed' ? { attested_at: '2026-12-01T12:00:00Z' } : {}),
        ...(logged === undefined ? {} : { logged_at: `${logged}T12:00:00Z` }),
      })
      await insert('renewal_lines', {
        ...{ renewal_id, endorsement_id, association_id, is_kept: isKept },
        ...(state === 'passed'
          ? {
              standard: 'vaimh/imhm-clinical-renewal',
              edition: '2024-01',
              findings: JSON.stringify(findings),
            }
          : {}),
      })
    }
  })
}

const path = () => paths.networkSeason.href('vaimh', '2026-01-01')
const table = async () =>
  (await site.get(coordinator, paths.networkTable.href('vaimh', '2026-01-01'))).page.split('\r\n')

test('of two associations nothing is compared, because one would read the other', async () => {
  const { status, page } = await site.get(coordinator, path())

  expect(status).toBe(200)
  expect(wordsOf(page)).toContain('Fewer than three associations have renewals for 2026')
  expect(wordsOf(page)).toContain('You: 13 (81 percent)')
  expect(wordsOf(page)).not.toContain('Network: about')
  expect(await table()).toContain('"Renewed",13,""')
})

test('of three, people are given to the nearest five, hours to the nearest ten, and small topics not at all', async () => {
  await renewals(third, 4, { state: 'passed', holds: 'active' })

  expect(await table()).toEqual([
    '"Figure","Yours","Network, rounded"',
    ...['"Renewed",13,25', '"Handed in",0,0', '"On the way",0,0', '"Silent",0,0', '"In grace",0,0'],
    ...['"Lapsed",3,10', '"Owe nothing",0,0'],
    ...['"Not renewed, had logged nothing",0,5', '"Not renewed, had logged something",3,5'],
    ...['"Retired",0,0', '"Moved to another association",0,0', '"Suspended or revoked",0,0'],
    '"Not renewed here, and holds it all the same",0,0',
    ...['"Renewed, and let one of several go",1,0', '"Owed nothing: a first year",0,0'],
    ...['"Owed nothing: a case that was granted",0,0', '"Owed nothing: had lapsed before",0,0'],
    ...['"training: people",13,25', '"training: hours",195,360'],
    ...['"training-dei: people",3,""', '"training-dei: hours",3,""'],
    '',
  ])
  const words = wordsOf((await site.get(coordinator, path())).page)
  expect(words).toContain('beside all that end in 2026, of 3 associations')
  expect(words).toContain('Network: about 25 (71 percent)')
  for (const name of ['Michigan', 'Third Association', 'Somebody']) expect(words).not.toContain(name)
})

test('a topic is told once ten people have it', async () => {
  await renewals(third, 2, { state: 'passed', holds: 'active', dei: 2 })

  expect((await table()).filter((line) => line.startsWith('"training-dei'))).toEqual([
    '"training-dei: people",3,10',
    '"training-dei: hours",3,10',
  ])
})

test('nobody but staff gets figures of the network from the database either', async () => {
  const asked = { year: 2026, today: '2027-03-01' }
  const by = (person: SignedIn) =>
    withScope(database.db, { personId: person.id, associationId: world.virginia }, (tx) =>
      findNetworkSeason(tx, asked),
    )

  expect(await by(world.rosa)).toBeUndefined()
  expect(await by(world.in('virginia', 'advisor'))).toBeUndefined()
  expect(await by(coordinator)).toMatchObject({ places: 3 })
  for (const person of [world.rosa, world.in('virginia', 'advisor'), undefined])
    expect((await site.get(person, path())).status).not.toBe(200)
  // Nothing of the others is left open behind it.
  const seen = await withScope(
    database.db,
    { personId: coordinator.id, associationId: world.virginia },
    async (tx) => {
      await findNetworkSeason(tx, asked)
      return tx.selectFrom('renewals').select('id').where('association_id', '=', third).execute()
    },
  )
  expect(seen).toEqual([])
})
