import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createEndorsedWorld,
  type EndorsedWorld,
  michigan,
  virginia,
} from '../../../test/credentials/endorsed-world.ts'
import { drawStatusEntry, findBadgeOf } from '../../store/credentials/badges.ts'
import { findKeyInUse, listIssuerKeys } from '../../store/credentials/issuer-keys.ts'
import { withAssociation } from '../../store/with-association.ts'
import { withScope } from '../../store/with-scope.ts'
import { createIssueBadge } from './issue-badge.ts'
import { issueMissingBadges } from './issue-missing-badges.ts'
import { openSigner } from './issuer.ts'
import { rotateKeys } from './rotate-keys.ts'
import { verifyCredential } from './verify-credential.ts'

let world: EndorsedWorld

beforeAll(async () => {
  world = await createEndorsedWorld()
})

afterAll(() => world.database.drop())

describe('places in the status lists', () => {
  test('are never given twice, even by many who draw at once, and follow no order', async () => {
    const { db } = world.database
    const draws = await Promise.all(
      Array.from({ length: 8 }, () =>
        withAssociation(db, michigan, async (tx) => {
          const drawn: number[] = []
          for (let count = 0; count < 25; count += 1) drawn.push((await drawStatusEntry(tx, michigan)).place)
          return drawn
        }),
      ),
    )
    const places = draws.flat()

    expect(new Set(places).size).toBe(200)
    expect(places).not.toEqual(places.toSorted((a, b) => a - b))
    // Two hundred even draws hit both halves, and every eighth, of the list.
    expect(new Set(places.map((place) => Math.floor(place / 16_384))).size).toBe(8)
  })

  test('go on in another list where one is as good as full', async () => {
    await world.asOwner(
      `insert into status_entry select '${michigan}', 1, place from generate_series(0, 131071) place
        on conflict do nothing`,
    )
    const drawn = await withAssociation(world.database.db, michigan, (tx) => drawStatusEntry(tx, michigan))

    expect(drawn.list).toBe(2)
  })
})

describe('a key', () => {
  test('is made once, however many need the first one at the same moment', async () => {
    const own = await createEndorsedWorld()
    try {
      const signers = await Promise.all(
        Array.from({ length: 6 }, () =>
          withAssociation(own.database.db, virginia, (tx) =>
            openSigner(tx, own.means, { id: virginia, shortId: 'vaimh' }, { at: new Date() }),
          ),
        ),
      )
      const keys = await withAssociation(own.database.db, virginia, (tx) => listIssuerKeys(tx, virginia))

      expect(new Set(signers.map(({ keyId }) => keyId)).size).toBe(1)
      expect(keys).toHaveLength(1)
    } finally {
      await own.database.drop()
    }
  })

  test('is followed by another, one after the other where two rotate at once, and forgotten when put away', async () => {
    const issuer = { id: virginia, shortId: 'vaimh' }
    await world.endorse()
    await Promise.all([1, 2].map(() => rotateKeys(world.database.db, world.means, { issuer })))
    const state = await withAssociation(world.database.db, virginia, async (tx) => ({
      keys: (await listIssuerKeys(tx, virginia)).map(({ number, retiredAt }) => [number, retiredAt === null]),
      secrets: await tx.selectFrom('issuer_key_secret').selectAll().execute(),
      inUse: await findKeyInUse(tx, virginia),
    }))

    expect(state.keys).toEqual([
      [1, false],
      [2, false],
      [3, true],
    ])
    expect(state.secrets.map(({ key_id }) => key_id)).toEqual([state.inUse?.id])
  })

  test('is seen by its own association only', async () => {
    await world.endorse()
    const seen = await withAssociation(world.database.db, michigan, async (tx) => [
      await tx.selectFrom('issuer_key').selectAll().where('association_id', '=', virginia).execute(),
      await tx.selectFrom('issuer_key_secret').selectAll().execute(),
      await tx.selectFrom('badge').selectAll().where('association_id', '=', virginia).execute(),
      await tx.selectFrom('badge_signature').selectAll().execute(),
    ])

    expect(seen).toEqual([[], [], [], []])
  })
})

describe('a badge', () => {
  test('is signed by staff as by the system, and once for each Endorsement that has none', async () => {
    const staff = randomUUID()
    await world.asOwner(
      `insert into person (id, name, email) values ('${staff}', 'Dana Hill', 'dana@example.org')`,
      `insert into association_role values ('${virginia}', '${staff}', 'coordinator')`,
    )
    const { endorsementId, badgeId } = await world.endorse()
    await withScope(world.database.db, { associationId: virginia, personId: staff }, (tx) =>
      createIssueBadge(world.means)(tx, { id: endorsementId }),
    )
    const inUse = () => withAssociation(world.database.db, virginia, (tx) => findBadgeOf(tx, endorsementId))
    const byStaff = await inUse()
    await world.asOwner(
      `delete from badge_signature where badge_id in ('${badgeId}', '${byStaff?.id}')`,
      `delete from badge where endorsement_id = '${endorsementId}'`,
    )
    const { db } = world.database
    const issued = [await issueMissingBadges(db, world.means), await issueMissingBadges(db, world.means)]

    expect(byStaff?.id).not.toBe(badgeId)
    expect(issued).toEqual([1, 0])
    expect((await inUse())?.number).toBe(byStaff?.number)
  })

  test('of an association without an address that stays is signed in the name of its key', async () => {
    const own = await createEndorsedWorld({ isAddressStable: false, baseUrl: 'http://localhost:3000' })
    try {
      const { endorsementId } = await own.endorse()
      const badge = await withAssociation(own.database.db, virginia, (tx) => findBadgeOf(tx, endorsementId))
      const verification = await verifyCredential(
        { db: own.database.db, means: { ...own.means, baseUrl: 'http://localhost:4000' } },
        badge?.credential ?? '',
        new Date('2026-06-02T12:00:00Z'),
      )

      expect(JSON.parse(badge?.credential ?? '').issuer.id).toMatch(/^did:key:z6Mk/)
      expect([verification.outcome, verification.issuer.kind]).toEqual(['valid', 'ours'])
    } finally {
      await own.database.drop()
    }
  })
})
