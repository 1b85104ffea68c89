import { afterAll, beforeAll, expect, test } from 'vitest'
import { giveHeld } from '../../../../test/life/give-held.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { asOwner } from '../../../../test/rights/owner.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { makeWorld, type World } from '../../../../test/store/two-associations.ts'
import { openSite, type TestSite, wordsOf } from '../../../../test/web/open-site.ts'
import type { SignedIn } from '../../../domain/rights.ts'
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
  site = await openSite(database.db, people, noon, { credentials: { means } })
  id = await giveHeld(database, { associationId: world.virginia, personId: world.rosa.id })
})
afterAll(() => database.drop())

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
