import { verifyCredential } from '@digitalcredentials/verifier-core'
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import {
  createEndorsedWorld,
  type EndorsedWorld,
  origin,
} from '../../../../test/credentials/endorsed-world.ts'
import { openSite, type TestSite } from '../../../../test/web/open-site.ts'
import { paths } from '../../paths.ts'

// The verifier takes its own clock, so what it is shown is valid around now.
const year = new Date().getUTCFullYear()
const period = { awardedOn: `${year - 1}-01-01`, validUntil: `${year + 1}-12-31` }
let world: EndorsedWorld
let site: TestSite

beforeAll(async () => {
  world = await createEndorsedWorld()
  world.setClock(new Date(Date.now() - 60_000).toISOString())
  site = await openSite(world.database.db, [], new Date(), { credentials: { means: world.means } })
})

afterAll(() => world.database.drop())
afterEach(() => {
  vi.unstubAllGlobals()
  vi.restoreAllMocks()
})

const ResultSchema = z.looseObject({
  log: z.array(z.looseObject({ id: z.string(), valid: z.boolean().optional() })).optional(),
  errors: z.array(z.looseObject({ name: z.string().optional() })).optional(),
})

/** What it says of each step. Our pages are all of the network that it reaches. */
async function judge(credential: object, isStatusThere = true) {
  const asked: string[] = []
  // It says on the console that the schema of 1EdTech cannot be fetched; we hold the badge against a copy elsewhere.
  for (const name of ['log', 'error'] as const) vi.spyOn(console, name).mockImplementation(() => {})
  vi.stubGlobal('fetch', async (given: string | URL | Request) => {
    const address = given instanceof Request ? given.url : String(given)
    asked.push(address)
    const path = address.startsWith(origin) ? address.slice(origin.length) : undefined
    if (path === undefined || (!isStatusThere && path.startsWith('/status/')))
      return new Response('nobody here', { status: 404 })
    return site.raw(path)
  })
  const { log = [], errors = [] } = ResultSchema.parse(
    await verifyCredential({ credential, knownDIDRegistries: [] } as never),
  )
  const steps = Object.fromEntries(log.map(({ id, valid }) => [id, valid]))
  return {
    signature: steps.valid_signature,
    expiration: steps.expiration,
    status: steps.suspension_status,
    errors: errors.map(({ name }) => name),
    asked,
  }
}

const credentialOf = async (badgeId: string) =>
  z.record(z.string(), z.unknown()).parse(await (await site.raw(paths.badge.href(badgeId, 'json'))).json())

test('somebody else’s verifier finds our keys and lists, and takes our badge', async () => {
  const { badgeId } = await world.endorse(period)
  const { asked, ...judged } = await judge(await credentialOf(badgeId))

  expect(judged).toEqual({ signature: true, expiration: true, status: true, errors: [] })
  expect(asked).toContain(`${origin}/a/vaimh/did.json`)
  expect(asked).toContain(`${origin}/status/vaimh/1`)
})

test('it refuses one that was changed', async () => {
  const { badgeId } = await world.endorse(period)
  const credential = await credentialOf(badgeId)
  const { asked: _, ...judged } = await judge({ ...credential, name: 'Something better' })

  expect(judged).toEqual({
    signature: undefined,
    expiration: undefined,
    status: undefined,
    errors: ['invalid_signature'],
  })
})

test.each(['revoked', 'suspended'])('it refuses one whose Endorsement was %s since', async (state) => {
  const { badgeId, endorsementId } = await world.endorse(period)
  const credential = await credentialOf(badgeId)
  const before = await judge(credential)
  const held = state === 'suspended' ? "'active'" : 'null'
  await world.asOwner(
    `update endorsements set state = '${state}', held_from = ${held} where id = '${endorsementId}'`,
  )
  const after = await judge(credential)

  expect([before.status, before.signature]).toEqual([true, true])
  expect([after.status, after.signature]).toEqual([false, true])
})

test('it takes nothing for granted where our list cannot be reached', async () => {
  const { badgeId } = await world.endorse(period)
  const { status } = await judge(await credentialOf(badgeId), false)

  expect(status).not.toBe(true)
})
