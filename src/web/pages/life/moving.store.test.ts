import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aSigner } from '../../../../test/credentials/a-badge.ts'
import { giveHeld } from '../../../../test/life/give-held.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { EndorsementState } from '../../../domain/endorsements/states.ts'
import { composeTransfer } from '../../../domain/life/transfer.ts'
import type { SignedIn } from '../../../domain/rights.ts'
import { signToken } from '../../../services/credentials/sign-document.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let world: World
let site: TestSite
let receiving: SignedIn
let token = ''
let id: string
const noon = new Date('2026-11-21T17:00:00Z')

beforeAll(async () => {
  database = await createTestDatabase()
  world = await makeWorld(database.as('owner'))
  receiving = world.in('michigan', 'coordinator')
  const means = {
    ...{ keyring: aKeyring(), baseUrl: 'http://localhost', isAddressStable: false, clock: () => noon },
    randomBytes: (size: number) => crypto.getRandomValues(new Uint8Array(size)),
  }
  const people = [receiving, world.in('virginia', 'coordinator'), world.rosa, world.omar]
  site = await openSite(database.db, people, noon, { credentials: { means, fetchOutside } })
  id = await giveHeld(database, { associationId: world.virginia, personId: world.rosa.id })
})
afterAll(() => database.drop())

/** An association that runs an Attune of its own, and answers for its key at its own address. */
const elsewhere = 'did:web:far.example.org'
const theirKey = aSigner('an association far away')
const theirSigner = { ...theirKey, did: elsewhere, verificationMethod: `${elsewhere}#a` }
const fetchOutside = async (address: string) => {
  if (address !== 'https://far.example.org/.well-known/did.json') throw new Error('not there')
  const publicKeyMultibase = theirKey.did.slice('did:key:'.length)
  return JSON.stringify({
    id: elsewhere,
    verificationMethod: [
      { id: `${elsewhere}#a`, type: 'Multikey', controller: elsewhere, publicKeyMultibase },
    ],
    assertionMethod: [`${elsewhere}#a`],
  })
}

/** Omar's Endorsement there, as its association signs it. */
const aForeignDocument = (state: EndorsementState, signer = theirSigner) =>
  signToken(
    composeTransfer(
      {
        ...{ id: randomUUID(), issuer: { did: elsewhere, name: 'Far Association' } },
        ...{ at: '2026-11-20T17:00:00Z', until: '2027-01-19T17:00:00Z' },
      },
      {
        ...{ format: 'attune-transfer/1', name: 'Omar Haddad', email: world.omar.email },
        ...{ endorsement: randomUUID(), number: 'FAR-7', category: 'imhm-clinical', edition: '2024-01' },
        ...{ standard: 'far/imhm-clinical', state, validUntil: null, heldSince: '2021-03-01' },
        changes: [
          { step: 'award', to: 'active', on: '2021-03-01' },
          { step: 'renew', to: 'active', on: '2023-01-01' },
          { step: 'a-step-of-theirs', to: 'active', on: '2024-01-01' },
        ],
      },
    ),
    signer,
  )

const rows = <Row>(text: string): Promise<Row[]> =>
  asOwner(database, async (client) => (await client.query(text)).rows)
const look = (text: string) => site.post(receiving, paths.arrivals.href('mi-aimh'), { token: text })
const accept = (text: string, email = '') =>
  site.post(receiving, paths.arrivals.href('mi-aimh'), { token: text, email, do: 'accept' })

test('a holder takes a signed document along, and nobody else does', async () => {
  expect((await site.post(world.omar, paths.moving.href(id), {})).status).toBe(404)
  const answer = await site.post(world.rosa, paths.moving.href(id), {})

  token = answer.page
  expect(answer.status).toBe(200)
  expect(token).toMatch(/^[\w-]+\.[\w-]+\.[\w-]+$/)
})

test('the other association sees what it says before anything is entered', async () => {
  const { status, page } = await look(token)

  expect(status).toBe(200)
  expect(wordsOf(page)).toContain('Held without a break since May 1, 2020')
  expect(wordsOf(page)).toContain('Signed by Virginia')
  expect(await rows(`select id from endorsements where association_id = '${world.michigan}'`)).toEqual([])
})

test('a document that was changed, ran out, or is none is worth nothing', async () => {
  const [head = '', body = '', signature = ''] = token.split('.')
  const said = JSON.parse(Buffer.from(body, 'base64url').toString()) as {
    credentialSubject: { heldSince: string }
  }
  said.credentialSubject.heldSince = '2001-05-01'
  const changed = [head, Buffer.from(JSON.stringify(said)).toString('base64url'), signature].join('.')

  expect(wordsOf((await look(changed)).page)).toContain('The signature does not hold')
  expect(wordsOf((await look('a paper')).page)).toContain('This is not such a document')
  site.now = new Date('2027-02-21T17:00:00Z')
  expect(wordsOf((await look(token)).page)).toContain('This document is too old')
  site.now = noon
})

test('accepted, it goes on there from the day it was earned and ends here, once', async () => {
  expect((await accept(token, 'nobody@example.org')).status).toBe(422)
  expect((await accept(token, world.omar.email)).status).toBe(422)
  const answers = await Promise.all([accept(token), accept(token)])

  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 422])
  expect(
    await rows(`select association.short_id as at, state, awarded_on::text as since, number from endorsements
    join association on association.id = association_id order by short_id`),
  ).toEqual([
    { at: 'mi-aimh', state: 'active', since: '2020-05-01', number: 'MIAIMH-2026-0001' },
    { at: 'vaimh', state: 'moved', since: '2020-05-01', number: id.toUpperCase() },
  ])
  expect((await accept(token)).status).toBe(422)
  expect((await site.post(world.rosa, paths.moving.href(id), {})).status).toBe(409)
})

test('from an association elsewhere it is taken over only while it is held there, by what its document says', async () => {
  const omar = world.omar.id
  await asOwner(database, async (client, insert) => {
    const { rowCount } = await client.query(
      "select from association_role where association_id = $1 and person_id = $2 and role = 'applicant'",
      [world.michigan, omar],
    )
    if (rowCount === 0)
      await insert('association_role', {
        ...{ association_id: world.michigan, person_id: omar, role: 'applicant' },
      })
  })
  const held = () =>
    rows(`select state, awarded_on::text as since, number from endorsements
      where association_id = '${world.michigan}' and person_id = '${omar}'`)

  for (const state of ['lapsed', 'retired', 'revoked', 'suspended', 'moved'] as const) {
    const refused = await accept(await aForeignDocument(state))
    expect([state, refused.status]).toEqual([state, 422])
    expect(wordsOf(refused.page)).toContain('does not have it as held by this person any more')
  }
  const forged = await accept(
    await aForeignDocument('active', { ...theirSigner, sign: aSigner('nobody').sign }),
  )
  expect([forged.status, wordsOf(forged.page)]).toEqual([422, expect.stringContaining('does not hold')])
  expect(await held()).toEqual([])

  const active = await aForeignDocument('active')
  expect(wordsOf((await look(active)).page)).toContain(
    'Awarded, from March 1, 2021 Renewed, from January 1, 2023 Active, from January 1, 2024',
  )
  expect((await accept(active)).status).toBe(303)
  expect(await held()).toEqual([{ state: 'active', since: '2021-03-01', number: 'MIAIMH-2026-0002' }])
})
