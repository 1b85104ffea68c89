import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  addRole,
  createSignInWorld,
  days,
  hours,
  minutes,
  type SignInWorld,
  signIn,
  visitorOf,
} from '../../../test/sign-in/world.ts'
import { endOtherSessions, endOwnSession, endSessionsOfPerson, signOut } from './end-sessions.ts'
import { findExpiredSession, findVisitor } from './find-visitor.ts'
import { loadAccount } from './load-account.ts'

let world: SignInWorld
let virginia: string
let michigan: string

beforeAll(async () => {
  world = await createSignInWorld()
  virginia = await world.addAssociation('vaimh')
  michigan = await world.addAssociation('mi-aimh')
})

afterAll(() => world.database.drop())

const isLive = async (secret: string, elapsed: number) =>
  (await findVisitor(world.database.db, secret, world.at(elapsed).now)) !== undefined
const isExpired = async (secret: string, elapsed: number) =>
  (await findExpiredSession(world.database.db, secret, world.at(elapsed).now)) !== undefined

describe('a session', () => {
  test('that is used lives on, up to 14 days', async () => {
    const secret = await signIn(world, 'often@example.org', world.at(0))
    const seen: boolean[] = []
    for (let elapsed = 23 * hours; elapsed < 15 * days; elapsed += 23 * hours)
      seen.push(await isLive(secret, elapsed))

    expect(seen.lastIndexOf(true)).toBe(13)
    expect(seen.indexOf(false)).toBe(14)
  })

  test('of an applicant who becomes staff has the limits of staff from then on', async () => {
    const secret = await signIn(world, 'promoted@example.org', world.at(0))
    const before = await isLive(secret, 29 * minutes)
    await addRole(world, virginia, 'promoted@example.org', 'reviewer')

    expect([before, await isLive(secret, 58 * minutes), await isLive(secret, 89 * minutes)]).toEqual([
      true,
      true,
      false,
    ])
  })

  test('that expired opens nothing, but says whose it was for 30 days', async () => {
    const secret = await signIn(world, 'away@example.org', world.at(0))
    const [person] = await world.asOwner("select id from person where email = 'away@example.org'")

    expect([await isExpired(secret, hours), await isLive(secret, 25 * hours)]).toEqual([false, false])
    expect(await findExpiredSession(world.database.db, secret, world.at(25 * hours).now)).toMatchObject({
      personId: person?.id,
    })
    expect([await isExpired(secret, 30 * days), await isExpired(secret, 31 * days)]).toEqual([true, false])
  })

  test('that was signed out is gone at once, and not recognized later', async () => {
    const secret = await signIn(world, 'leaving@example.org', world.at(0))
    await signOut(world.database.db, await visitorOf(world, secret, world.at(0)), world.at(minutes))

    expect([await isLive(secret, minutes), await isExpired(secret, 2 * days)]).toEqual([false, false])
  })

  test.each(['', 'x', 'A'.repeat(43)])('with a made-up secret (%j) is nobody', async (secret) => {
    expect([await isLive(secret, 0), await isExpired(secret, 0)]).toEqual([false, false])
  })
})

describe('the list of own sessions', () => {
  test('shows devices and what happened, and ends one or all others', async () => {
    const { db } = world.database
    const email = 'devices@example.org'
    const phone = { ...world.at(0), device: 'Safari on iPhone', network: '203.0.113.0/24' }
    const secrets = {
      phone: await signIn(world, email, phone),
      laptop: await signIn(world, email, world.at(minutes)),
      desk: await signIn(world, email, world.at(2 * minutes)),
    }
    const visitor = await visitorOf(world, secrets.laptop, world.at(3 * minutes))
    const overview = await loadAccount(db, visitor, world.at(3 * minutes).now)
    expect(overview.sessions.map(({ device, isThisOne }) => [device, isThisOne])).toEqual([
      ['Firefox on Linux', true],
      ['Firefox on Linux', false],
      ['Safari on iPhone', false],
    ])
    expect(overview.events.at(-1)).toEqual({
      kind: 'account-made',
      at: phone.now,
      device: 'Safari on iPhone',
      network: '203.0.113.0/24',
    })

    const ofPhone = overview.sessions.find(({ device }) => device === 'Safari on iPhone')
    expect(await endOwnSession(db, visitor, ofPhone?.id ?? '', world.at(4 * minutes))).toBe(true)
    expect(await endOwnSession(db, visitor, ofPhone?.id ?? '', world.at(4 * minutes))).toBe(false)
    expect(await isLive(secrets.phone, 5 * minutes)).toBe(false)
    expect(await endOtherSessions(db, visitor, world.at(5 * minutes))).toBe(1)
    expect([await isLive(secrets.desk, 6 * minutes), await isLive(secrets.laptop, 6 * minutes)]).toEqual([
      false,
      true,
    ])
  })

  test('ends no session of somebody else', async () => {
    const mine = await visitorOf(world, await signIn(world, 'mine@example.org', world.at(0)), world.at(0))
    const secret = await signIn(world, 'theirs@example.org', world.at(0))
    const theirs = await visitorOf(world, secret, world.at(0))

    expect(await endOwnSession(world.database.db, mine, theirs.session.id, world.at(0))).toBe(false)
    expect(await isLive(secret, minutes)).toBe(true)
  })
})

describe('staff', () => {
  test('end all sessions of a person of their association, who is told so', async () => {
    const { db } = world.database
    const secret = await signIn(world, 'lost-phone@example.org', world.at(0))
    await addRole(world, virginia, 'lost-phone@example.org', 'applicant')
    const { account } = await visitorOf(world, secret, world.at(0))

    expect(await endSessionsOfPerson(db, michigan, account.id, world.at(minutes))).toBeUndefined()
    expect(await isLive(secret, minutes)).toBe(true)
    expect(await endSessionsOfPerson(db, virginia, account.id, world.at(minutes))).toBe(1)
    expect([await isLive(secret, minutes), await isExpired(secret, 2 * days)]).toEqual([false, false])
    const kinds = await world.asOwner(
      `select kind from sign_in_event where person_id = '${account.id}' order by id desc limit 1`,
    )
    expect(kinds).toEqual([{ kind: 'sessions-ended-by-staff' }])
  })
})

test('what is recorded of signing in cannot be changed or deleted, not even by the owner', async () => {
  await signIn(world, 'recorded@example.org', world.at(0))

  await expect(world.asOwner("update sign_in_event set kind = 'nothing'")).rejects.toMatchObject({
    code: '42501',
  })
  await expect(world.asOwner('delete from sign_in_event')).rejects.toMatchObject({ code: '42501' })
})
