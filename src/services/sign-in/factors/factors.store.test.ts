import { Secret, TOTP } from 'otpauth'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { makeSoftPasskey } from '../../../../test/sign-in/soft-passkey.ts'
import {
  addRole,
  createSignInWorld,
  minutes,
  type SignInWorld,
  signIn,
  visitorOf,
} from '../../../../test/sign-in/world.ts'
import { findVisitor } from '../find-visitor.ts'
import { addPasskey } from './add-passkey.ts'
import { beginAddingPasskey, beginConfirmingWithPasskey, beginPasskeySignIn } from './begin-passkey.ts'
import { confirmWithCode } from './confirm-with-code.ts'
import { makeRecoveryCodes } from './recovery-codes.ts'
import { removePasskey, removeTotp } from './remove-factor.ts'
import { beginTotp, confirmTotp, findWaitingTotp } from './set-up-totp.ts'
import { confirmWithPasskey, signInWithPasskey } from './use-passkey.ts'

let world: SignInWorld
let count = 0

beforeAll(async () => {
  world = await createSignInWorld()
})

afterAll(() => world.database.drop())

const aPasskey = () => makeSoftPasskey(world.means.site.rpId, world.means.site.origin)
const codeAt = (secret: string, elapsed: number) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: world.at(elapsed).now.getTime() })

async function aPerson() {
  const email = `person-${++count}@example.org`
  const sessionSecret = await signIn(world, email, world.at(0))
  return { email, sessionSecret, visitor: await visitorOf(world, sessionSecret, world.at(0)) }
}

/** Somebody with an authenticator app, that was set up with the code of minute 0. */
async function aPersonWithApp() {
  const { email, visitor } = await aPerson()
  await beginTotp(world.means, visitor, world.at(0).now)
  const waiting = await findWaitingTotp(world.means, visitor, world.at(0).now)
  const secret = waiting?.secret ?? ''
  const proved = await confirmTotp(world.means, visitor, codeAt(secret, 0), world.at(0))
  if (proved.kind !== 'proved') throw new Error('The app was not set up.')
  return { email, secret, sessionSecret: proved.sessionSecret }
}

async function aPersonWithPasskey() {
  const { email, visitor } = await aPerson()
  const passkey = aPasskey()
  const begun = await beginAddingPasskey(world.means, visitor, world.at(0).now)
  if (begun.kind !== 'begun') throw new Error('No passkey was begun.')
  const response = passkey.register(begun.options.challenge)
  const added = await addPasskey(world.means, visitor, { response, label: 'My phone' }, world.at(0))
  if (added.kind !== 'proved') throw new Error(`The passkey was not added: ${added.kind}.`)
  return { email, passkey, response, oldVisitor: visitor, sessionSecret: added.sessionSecret }
}

describe('an authenticator app', () => {
  test('raises the session under a new secret, and the old one opens nothing', async () => {
    const { visitor, sessionSecret } = await aPerson()
    await beginTotp(world.means, visitor, world.at(0).now)
    const waiting = await findWaitingTotp(world.means, visitor, world.at(0).now)
    const code = codeAt(waiting?.secret ?? '', 0)
    const proved = await confirmTotp(world.means, visitor, code, world.at(0))

    expect(waiting?.address).toMatch(/^otpauth:\/\/totp\/Attune:person-.*secret=[A-Z2-7]{32}&/)
    if (proved.kind !== 'proved') throw new Error('The app was not set up.')
    expect(await findVisitor(world.means.db, sessionSecret, world.at(0).now)).toBeUndefined()
    expect(await visitorOf(world, proved.sessionSecret, world.at(0))).toMatchObject({
      session: { assurance: 'strong' },
      hasFactor: true,
    })
  })

  test('is asked for at the next sign-in, and each of its codes is taken once', async () => {
    const { email, secret } = await aPersonWithApp()
    const sessions = [await signIn(world, email, world.at(0)), await signIn(world, email, world.at(minutes))]
    const [one, two] = await Promise.all(sessions.map((each) => visitorOf(world, each, world.at(minutes))))
    if (!one || !two) throw new Error('Not signed in.')
    const later = codeAt(secret, 2 * minutes)

    expect(one).toMatchObject({ session: { assurance: 'mailed' }, hasFactor: true })
    expect(await confirmWithCode(world.means, one, codeAt(secret, 0), world.at(20_000))).toEqual({
      kind: 'wrong-code',
    })
    expect(await confirmWithCode(world.means, one, later, world.at(2 * minutes))).toMatchObject({
      kind: 'proved',
    })
    expect(await confirmWithCode(world.means, two, later, world.at(2 * minutes))).toEqual({
      kind: 'wrong-code',
    })
  })

  test('is off by one step at most', async () => {
    const { email, secret } = await aPersonWithApp()
    const visitor = await visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))
    const code = codeAt(secret, 10 * minutes)

    expect(await confirmWithCode(world.means, visitor, code, world.at(11 * minutes))).toEqual({
      kind: 'wrong-code',
    })
    expect(await confirmWithCode(world.means, visitor, code, world.at(10.5 * minutes))).toMatchObject({
      kind: 'proved',
    })
  })

  test('may be guessed at ten times an hour', async () => {
    const { email } = await aPersonWithApp()
    const visitor = await visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))
    const kinds: string[] = []
    for (let tries = 1; tries <= 11; tries += 1) {
      kinds.push((await confirmWithCode(world.means, visitor, 'none', world.at(minutes))).kind)
    }

    expect(kinds).toEqual([...Array(9).fill('wrong-code'), 'wait', 'wait'])
  })

  test('of another person is not read with this one’s secret, also from the table', async () => {
    const { secret } = await aPersonWithApp()
    const rows = await world.asOwner('select sealed_secret from totp_factor')

    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toContain(secret)
  })

  test('is set up only by somebody who just proved who they are', async () => {
    const { visitor } = await aPerson()

    expect(await beginTotp(world.means, visitor, world.at(11 * minutes).now)).toEqual({ kind: 'prove-again' })
  })
})

describe('a recovery code', () => {
  test('is one of ten, proves once, and new ones replace it', async () => {
    const { email, sessionSecret } = await aPersonWithApp()
    const strong = await visitorOf(world, sessionSecret, world.at(0))
    const made = await makeRecoveryCodes(world.means, strong, world.at(0))
    if (made.kind !== 'made') throw new Error('No codes were made.')
    const [first = '', second = ''] = made.codes
    const mailed = async () => visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))
    const use = async (code: string) =>
      (await confirmWithCode(world.means, await mailed(), code, world.at(0))).kind

    expect(new Set(made.codes).size).toBe(10)
    expect(await use(first.toLowerCase().replaceAll('-', ' '))).toBe('proved')
    expect(await use(first)).toBe('wrong-code')
    await makeRecoveryCodes(world.means, strong, world.at(0))
    expect(await use(second)).toBe('wrong-code')
    const notices = world.mails.filter((mail) => mail.to === email && mail.kind === 'sign-in-changed')
    expect(notices.map(({ paragraphs }) => paragraphs[0])).toEqual([
      'An authenticator app was set up for your account.',
      'New recovery codes were made for your account; the old ones no longer work.',
      'A recovery code was used to sign in to your account.',
      'New recovery codes were made for your account; the old ones no longer work.',
    ])
  })

  test('is not made for a session that showed no second factor', async () => {
    const { email } = await aPersonWithApp()
    const visitor = await visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))

    expect(await makeRecoveryCodes(world.means, visitor, world.at(0))).toEqual({ kind: 'prove-again' })
  })
})

describe('a passkey', () => {
  test('raises the session that made it, and signs in alone afterwards', async () => {
    const { email, passkey, sessionSecret } = await aPersonWithPasskey()
    expect(await visitorOf(world, sessionSecret, world.at(0))).toMatchObject({
      session: { assurance: 'strong' },
      hasFactor: true,
    })
    const { options, browserSecret } = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
    const given = { response: passkey.use(options.challenge), browserSecret, nextPath: '/home' }
    const signedIn = await signInWithPasskey(world.means, given, world.at(minutes))

    expect(options.allowCredentials).toEqual([])
    expect(signedIn).toMatchObject({ kind: 'signed-in', account: { email }, nextPath: '/home' })
  })

  test('answers a challenge once, in the browser that asked, within five minutes', async () => {
    const { passkey } = await aPersonWithPasskey()
    const use = async (later: number, otherBrowser = false) => {
      const begun = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
      const other = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
      const browserSecret = otherBrowser ? other.browserSecret : begun.browserSecret
      const given = { response: passkey.use(begun.options.challenge), browserSecret }
      const first = await signInWithPasskey(world.means, given, world.at(later))
      return [first.kind, (await signInWithPasskey(world.means, given, world.at(later))).kind]
    }

    expect(await use(0)).toEqual(['signed-in', 'not-accepted'])
    expect(await use(0, true)).toEqual(['not-accepted', 'not-accepted'])
    expect(await use(5 * minutes)).toEqual(['not-accepted', 'not-accepted'])
  })

  test('is refused from another site, without asking who it is, and with a counter that stood still', async () => {
    const { passkey } = await aPersonWithPasskey()
    const use = async (options: Parameters<typeof passkey.use>[1]) => {
      const begun = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
      const response = passkey.use(begun.options.challenge, options)
      return (await signInWithPasskey(world.means, { ...begun, response }, world.at(0))).kind
    }

    expect(await use({ origin: 'https://attune.example.com' })).toBe('not-accepted')
    expect(await use({ isVerified: false })).toBe('not-accepted')
    expect(await use({ counter: 40 })).toBe('signed-in')
    expect(await use({ counter: 40 })).toBe('not-accepted')
    expect(await use({ counter: 39 })).toBe('not-accepted')
    expect(await use({ counter: 41 })).toBe('signed-in')
  })

  test('without a counter is taken again and again', async () => {
    const { passkey } = await aPersonWithPasskey()
    const use = async () => {
      const begun = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
      const response = passkey.use(begun.options.challenge, { counter: 0 })
      return (await signInWithPasskey(world.means, { ...begun, response }, world.at(0))).kind
    }

    expect([await use(), await use()]).toEqual(['signed-in', 'signed-in'])
  })

  test('proves the session of its own person only', async () => {
    const { email, passkey } = await aPersonWithPasskey()
    const stranger = await aPersonWithPasskey()
    const visitor = await visitorOf(world, await signIn(world, email, world.at(0)), world.at(0))
    const confirm = async (by: typeof passkey) => {
      const { challenge } = await beginConfirmingWithPasskey(world.means, visitor, world.at(0).now)
      return (await confirmWithPasskey(world.means, visitor, by.use(challenge), world.at(0))).kind
    }

    expect(await confirm(stranger.passkey)).toBe('not-accepted')
    expect(await confirm(passkey)).toBe('proved')
  })

  test('is made once for each challenge, and belongs to one account', async () => {
    const { passkey, response, oldVisitor } = await aPersonWithPasskey()
    const { visitor } = await aPerson()
    const begun = await beginAddingPasskey(world.means, visitor, world.at(0).now)
    if (begun.kind !== 'begun') throw new Error('No passkey was begun.')
    const again = { response: passkey.register(begun.options.challenge), label: '' }

    expect(await addPasskey(world.means, oldVisitor, { response, label: '' }, world.at(0))).toEqual({
      kind: 'not-accepted',
    })
    expect(await addPasskey(world.means, visitor, again, world.at(0))).toEqual({ kind: 'known-already' })
  })

  test.each(['', 'null', '{}', '[]', '{"id":"x","rawId":"x","type":"public-key"}'])(
    'that says %j is refused',
    async (response) => {
      const { browserSecret } = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
      const { visitor } = await aPerson()

      expect(await signInWithPasskey(world.means, { response, browserSecret }, world.at(0))).toEqual({
        kind: 'not-accepted',
      })
      expect(await addPasskey(world.means, visitor, { response, label: '' }, world.at(0))).toEqual({
        kind: 'not-accepted',
      })
    },
  )
})

describe('a factor', () => {
  test('can be removed by an applicant, but the last one not by staff', async () => {
    const { email, secret, sessionSecret } = await aPersonWithApp()
    const visitor = await visitorOf(world, sessionSecret, world.at(0))
    await addRole(world, await world.addAssociation('vaimh'), email, 'coordinator')
    const staff = await visitorOf(world, sessionSecret, world.at(0))

    expect(await removeTotp(world.means, staff, world.at(0))).toEqual({ kind: 'last-factor' })
    expect(await removeTotp(world.means, staff, world.at(11 * minutes))).toEqual({ kind: 'prove-again' })
    expect(await removeTotp(world.means, visitor, world.at(0))).toEqual({ kind: 'removed' })
    expect(await removeTotp(world.means, visitor, world.at(0))).toEqual({ kind: 'not-there' })
    expect(await confirmWithCode(world.means, visitor, codeAt(secret, minutes), world.at(minutes))).toEqual({
      kind: 'wrong-code',
    })
  })

  test('of somebody else cannot be removed', async () => {
    const theirs = await aPersonWithPasskey()
    const mine = await aPersonWithPasskey()
    const [passkey] = await world.asOwner(
      `select id from passkey where credential_id = '${theirs.passkey.id}'`,
    )
    const visitor = await visitorOf(world, mine.sessionSecret, world.at(0))

    expect(await removePasskey(world.means, visitor, String(passkey?.id), world.at(0))).toEqual({
      kind: 'not-there',
    })
  })
})
