import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSignInWorld, days, lastMail, minutes, type SignInWorld } from '../../../test/sign-in/world.ts'
import { findVisitor } from './find-visitor.ts'
import { peekSignInLink } from './peek-sign-in-link.ts'
import { findOpenRequest, signInByCode } from './sign-in-by-code.ts'
import { signInByLink } from './sign-in-by-link.ts'
import { startSignIn } from './start-sign-in.ts'

let world: SignInWorld
let count = 0

beforeAll(async () => {
  world = await createSignInWorld()
})

afterAll(() => world.database.drop())

/** A mail to an address that nobody has used yet, and what the browser that asked for it holds. */
async function askForMail(email = `person-${++count}@example.org`, nextPath?: string) {
  const started = await startSignIn(world.means, { email, nextPath }, world.at(0))
  if (started.kind !== 'mailed') throw new Error('No mail was sent.')
  const { secret, code } = lastMail(world, email)
  return { email, browserSecret: started.browserSecret, linkSecret: secret, code }
}

const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

describe('a mailed link', () => {
  test('signs in the browser that asked for it, and makes the account only then', async () => {
    const { email, ...given } = await askForMail(undefined, '/portfolio/training')
    const before = await world.asOwner(`select id from person where email = '${email}'`)
    const signedIn = await signInByLink(world.means, given, world.at(minutes))

    expect(before).toEqual([])
    expect(signedIn).toMatchObject({
      kind: 'signed-in',
      account: { name: email, email, isWelcomed: false },
      nextPath: '/portfolio/training',
    })
    if (signedIn.kind !== 'signed-in') return
    const visitor = await findVisitor(world.means.db, signedIn.sessionSecret, world.at(minutes).now)
    expect(visitor).toMatchObject({ account: { email }, session: { assurance: 'mailed' }, isStaff: false })
  })

  test('signs in once', async () => {
    const given = await askForMail()
    await signInByLink(world.means, given, world.at(minutes))

    expect(await signInByLink(world.means, given, world.at(minutes))).toEqual({ kind: 'gone' })
    expect(await peekSignInLink(world.means, given.linkSecret, given.browserSecret, world.at(0).now)).toEqual(
      {
        kind: 'gone',
      },
    )
  })

  test('signs in once of two that come at the same moment', async () => {
    const given = await askForMail()
    const posts = [1, 2, 3, 4].map(() => signInByLink(world.means, given, world.at(minutes)))
    const kinds = (await Promise.all(posts)).map(({ kind }) => kind).sort()

    expect(kinds).toEqual(['gone', 'gone', 'gone', 'signed-in'])
  })

  test('does nothing when it is only opened, however often', async () => {
    const given = await askForMail()
    const peek = () =>
      peekSignInLink(world.means, given.linkSecret, given.browserSecret, world.at(minutes).now)

    expect([await peek(), await peek()]).toEqual([
      { kind: 'ready', email: given.email },
      { kind: 'ready', email: given.email },
    ])
    expect(await signInByLink(world.means, given, world.at(minutes))).toMatchObject({ kind: 'signed-in' })
  })

  test('does not sign in another browser, and stays good for the one that asked', async () => {
    const given = await askForMail()
    const other = await askForMail()
    const elsewhere = { linkSecret: given.linkSecret, browserSecret: other.browserSecret }
    const { now } = world.at(minutes)

    expect(await peekSignInLink(world.means, given.linkSecret, undefined, now)).toEqual({
      kind: 'other-browser',
    })
    expect(await signInByLink(world.means, elsewhere, world.at(minutes))).toEqual({ kind: 'other-browser' })
    expect(await signInByLink(world.means, given, world.at(minutes))).toMatchObject({ kind: 'signed-in' })
  })

  test('is good for 15 minutes to the second', async () => {
    const [early, late] = [await askForMail(), await askForMail()]

    expect(await signInByLink(world.means, late, world.at(15 * minutes))).toEqual({ kind: 'gone' })
    expect(await signInByLink(world.means, early, world.at(15 * minutes - 1))).toMatchObject({
      kind: 'signed-in',
    })
  })

  test.each([undefined, '', 'x', 'A'.repeat(43), 'A'.repeat(44), "' or true --"])(
    'that was made up (%s) opens nothing',
    async (linkSecret) => {
      const { browserSecret } = await askForMail()

      expect(await signInByLink(world.means, { linkSecret, browserSecret }, world.at(0))).toEqual({
        kind: 'gone',
      })
    },
  )

  test('leads to the same account the next time', async () => {
    const first = await askForMail('hanna@example.org')
    const once = await signInByLink(world.means, first, world.at(0))
    const again = await askForMail('hanna@example.org')
    const twice = await signInByLink(world.means, again, world.at(minutes))

    expect(
      once.kind === 'signed-in' && twice.kind === 'signed-in' && once.account.id === twice.account.id,
    ).toBe(true)
  })

  test('ends the session that the browser had, whosever it was', async () => {
    const mine = await signInByLink(world.means, await askForMail(), world.at(0))
    if (mine.kind !== 'signed-in') throw new Error('Not signed in.')
    const other = await askForMail()
    await signInByLink(world.means, { ...other, oldSessionSecret: mine.sessionSecret }, world.at(minutes))

    expect(await findVisitor(world.means.db, mine.sessionSecret, world.at(minutes).now)).toBeUndefined()
  })
})

describe('a mailed code', () => {
  test('signs in the browser that asked for it, spaces or not', async () => {
    const { code, browserSecret, email } = await askForMail()
    const given = { code: ` ${code.slice(0, 3)} ${code.slice(3)} `, browserSecret }

    expect(await signInByCode(world.means, given, world.at(minutes))).toMatchObject({
      kind: 'signed-in',
      account: { email },
    })
  })

  test('opens nothing in another browser', async () => {
    const [mine, other] = [await askForMail(), await askForMail()]
    const given = { code: mine.code, browserSecret: other.browserSecret }

    expect(await signInByCode(world.means, given, world.at(0))).toEqual({ kind: 'wrong-code', triesLeft: 4 })
  })

  test('and its link can be used once between them', async () => {
    const given = await askForMail()
    await signInByCode(world.means, given, world.at(0))

    expect(await signInByLink(world.means, given, world.at(0))).toEqual({ kind: 'gone' })
    expect(await signInByCode(world.means, given, world.at(0))).toEqual({ kind: 'gone' })
  })

  test('is good for 15 minutes', async () => {
    const given = await askForMail()

    expect(await signInByCode(world.means, given, world.at(15 * minutes))).toEqual({ kind: 'gone' })
    expect(await findOpenRequest(world.means, given.browserSecret, world.at(14 * minutes).now)).toMatchObject(
      {
        email: given.email,
      },
    )
  })

  test('is taken at the fifth try', async () => {
    const { code, browserSecret } = await askForMail()
    for (const triesLeft of [4, 3, 2, 1]) {
      expect(await signInByCode(world.means, { code: wrong(code), browserSecret }, world.at(0))).toEqual({
        kind: 'wrong-code',
        triesLeft,
      })
    }

    expect(await signInByCode(world.means, { code, browserSecret }, world.at(0))).toMatchObject({
      kind: 'signed-in',
    })
  })

  test('is void at the sixth, and so is the link of the same mail', async () => {
    const { code, browserSecret, linkSecret } = await askForMail()
    for (let tries = 1; tries <= 5; tries += 1) {
      await signInByCode(world.means, { code: wrong(code), browserSecret }, world.at(0))
    }

    expect(await signInByCode(world.means, { code, browserSecret }, world.at(0))).toEqual({ kind: 'gone' })
    expect(await signInByLink(world.means, { linkSecret, browserSecret }, world.at(0))).toEqual({
      kind: 'gone',
    })
  })

  test('has five tries also where ten are made at once', async () => {
    const { code, browserSecret } = await askForMail()
    const tries = Array.from({ length: 10 }, () =>
      signInByCode(world.means, { code: wrong(code), browserSecret }, world.at(0)),
    )
    const kinds = (await Promise.all(tries)).map(({ kind }) => kind).sort()

    expect(kinds).toEqual([...Array(5).fill('gone'), ...Array(5).fill('wrong-code')])
  })

  test('that is not six digits uses up no try', async () => {
    const { browserSecret } = await askForMail()
    for (const code of ['', '12345', '1234567', 'abcdef', '１２３４５６']) {
      expect(await signInByCode(world.means, { code, browserSecret }, world.at(0))).toEqual({
        kind: 'not-six-digits',
      })
    }

    expect(await signInByCode(world.means, { code: '123456', browserSecret }, world.at(0))).not.toEqual({
      kind: 'gone',
    })
  })

  test('guessed wrong five times is told to the owner of the account', async () => {
    const given = await askForMail()
    await signInByLink(world.means, given, world.at(0))
    const attack = await askForMail(given.email)
    for (let tries = 1; tries <= 5; tries += 1) {
      await signInByCode(world.means, { ...attack, code: wrong(attack.code) }, world.at(0))
    }
    const kinds = await world.asOwner(
      `select kind from sign_in_event join person on person.id = person_id
       where email = '${given.email}' order by sign_in_event.id`,
    )

    expect(kinds).toEqual([
      { kind: 'account-made' },
      { kind: 'signed-in-by-mail' },
      { kind: 'wrong-mailed-codes' },
    ])
  })
})

describe('asking for a mail', () => {
  test('writes and answers the same, whether the address has an account or not', async () => {
    const known = await askForMail()
    await signInByLink(world.means, known, world.at(0))
    const statements: string[][] = []
    const ask = async (email: string) => {
      const own = world.mails.length
      const answer = await startSignIn(world.means, { email }, world.at(days))
      statements.push(
        world.mails.slice(own).map(({ kind, subject, link }) => `${kind} ${subject} ${link?.label}`),
      )
      return Object.keys(answer).sort()
    }

    expect(await ask(known.email)).toEqual(await ask('nobody-yet@example.org'))
    expect(statements[0]).toEqual(statements[1])
  })

  test('twice in one browser leaves both links good there', async () => {
    const email = 'twice@example.org'
    const first = await askForMail(email)
    const again = await startSignIn(
      world.means,
      { email, browserSecret: first.browserSecret },
      world.at(minutes),
    )

    expect(again).toEqual({ kind: 'mailed', browserSecret: first.browserSecret })
    expect(await signInByLink(world.means, first, world.at(2 * minutes))).toMatchObject({ kind: 'signed-in' })
  })
})
