import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openedMails } from '../../../test/mail/opened-mails.ts'
import {
  createSignInWorld,
  days,
  hours,
  lastMail,
  minutes,
  type SignInWorld,
  signIn,
  visitorOf,
} from '../../../test/sign-in/world.ts'
import { everyRow } from '../../../test/store/every-row.ts'
import { askEmailChange } from './change-email.ts'
import { beginPasskeySignIn } from './factors/begin-passkey.ts'
import { makeRecoveryCodes } from './factors/recovery-codes.ts'
import { beginTotp, findWaitingTotp } from './factors/set-up-totp.ts'
import { forgetOldSignIns } from './forget-old-sign-ins.ts'
import { makeFirstAdministratorLink } from './set-up.ts'
import { signInByCode } from './sign-in-by-code.ts'
import { startSignIn } from './start-sign-in.ts'

let world: SignInWorld

beforeAll(async () => {
  world = await createSignInWorld()
})

afterAll(() => world.database.drop())

describe('mails for one address', () => {
  test('are five an hour, then one waits until the first is an hour old', async () => {
    const ask = (elapsed: number) =>
      startSignIn(world.means, { email: 'eager@example.org' }, world.at(elapsed))
    const kinds: string[] = []
    for (const elapsed of [0, 1, 2, 3, 4]) kinds.push((await ask(elapsed * minutes)).kind)

    expect(kinds).toEqual(Array(5).fill('mailed'))
    expect(await ask(30 * minutes)).toEqual({ kind: 'wait', until: world.at(hours).now })
    expect((await ask(hours)).kind).toBe('mailed')
    expect((await ask(hours)).kind).toBe('wait')
  })

  test('are five also where ten are asked for at once', async () => {
    const asks = Array.from({ length: 10 }, () =>
      startSignIn(world.means, { email: 'many@example.org' }, world.at(0)),
    )
    const kinds = (await Promise.all(asks)).map(({ kind }) => kind).sort()

    expect(kinds).toEqual([...Array(5).fill('mailed'), ...Array(5).fill('wait')])
  })

  test('are limited alike whether the address has an account or not', async () => {
    await signIn(world, 'known@example.org', world.at(-days))
    const ask = async (email: string) => {
      const answers: unknown[] = []
      for (let asked = 1; asked <= 7; asked += 1) {
        const { browserSecret, ...answer } = {
          browserSecret: '',
          ...(await startSignIn(world.means, { email }, world.at(0))),
        }
        answers.push({ ...answer, hasSecret: browserSecret !== '' })
      }
      return answers
    }

    expect(await ask('known@example.org')).toEqual(await ask('unknown@example.org'))
  })
})

describe('mails from one network', () => {
  test('are sixty an hour, whatever the addresses, and other networks are free', async () => {
    const here = { ...world.at(0), network: '203.0.113.0/24' }
    const ask = (number: number, from = here) =>
      startSignIn(world.means, { email: `n${number}@example.org` }, from)
    const kinds = new Set<string>()
    for (let number = 1; number <= 60; number += 1) kinds.add((await ask(number)).kind)

    expect([...kinds]).toEqual(['mailed'])
    expect(await ask(61)).toEqual({ kind: 'wait', until: world.at(hours).now })
    expect((await ask(62, world.at(0))).kind).toBe('mailed')
  })
})

describe('codes for one address', () => {
  test('are twenty a day over all mails, right ones too', async () => {
    const email = 'guessed@example.org'
    const kinds: string[] = []
    for (let mail = 0; mail < 5; mail += 1) {
      const started = await startSignIn(world.means, { email }, world.at(mail * hours))
      if (started.kind !== 'mailed') throw new Error('No mail was sent.')
      const wrong = lastMail(world, email).code === '000000' ? '000001' : '000000'
      const given = { ...started, code: wrong }
      for (let tries = 1; tries <= 5; tries += 1) {
        kinds.push((await signInByCode(world.means, given, world.at(mail * hours))).kind)
      }
    }

    expect(kinds).toEqual([...Array(20).fill('wrong-code'), ...Array(5).fill('wait')])
  })
})

test('no table holds a secret or a code that is good, nor does the outbox or the queue', async () => {
  const email = 'secrets@example.org'
  const secrets: string[] = []
  const session = await signIn(world, email, world.at(0))
  const visitor = await visitorOf(world, session, world.at(0))
  const started = await startSignIn(world.means, { email, nextPath: '/home' }, world.at(0))
  if (started.kind !== 'mailed') throw new Error('No mail was sent.')
  const { secret, code } = lastMail(world, email)
  await beginTotp(world.means, visitor, world.at(0).now)
  const totp = await findWaitingTotp(world.means, visitor, world.at(0).now)
  const recovery = await makeRecoveryCodes(world.means, visitor, world.at(0))
  await askEmailChange(world.means, visitor, 'secrets-two@example.org', world.at(0))
  const passkey = await beginPasskeySignIn(world.means, undefined, world.at(0).now)
  const setUp = await makeFirstAdministratorLink(world.means, world.at(0).now)
  secrets.push(session, started.browserSecret, secret, totp?.secret ?? '', passkey.browserSecret)
  secrets.push(passkey.options.challenge, setUp?.split('/').at(-1) ?? '')
  secrets.push(lastMail(world, 'secrets-two@example.org').secret)
  if (recovery.kind === 'made')
    secrets.push(...recovery.codes, ...recovery.codes.map((one) => one.replaceAll('-', '')))

  const rows = await everyRow(world.database)
  const tables = new Set(rows.map(({ table }) => table))
  expect([...tables]).toEqual(
    expect.arrayContaining(['sign_in_request', 'mail', 'mail_text', 'graphile_worker._private_jobs']),
  )
  expect(rows.some(({ row }) => row.includes(email))).toBe(true)
  expect(secrets.length).toBe(28)
  expect(secrets.every((one) => one.length >= 16)).toBe(true)
  expect(rows.filter(({ row }) => secrets.some((one) => row.includes(one)))).toEqual([])
  expect(code).toMatch(/^\d{6}$/)
  expect(rows.filter(({ row }) => standsIn(row, code))).toEqual([])
})

test('the mails that hold secrets are in the outbox all the same, for their readers', async () => {
  const email = 'outbox@example.org'
  await startSignIn(world.means, { email }, world.at(0))
  const { secret, code } = lastMail(world, email)
  const { db } = world.database
  const plain = (await openedMails(db, world.means.keyring, email)).map(({ text }) => text?.plain ?? '')

  expect(plain).toHaveLength(1)
  expect(plain.map((text) => [standsIn(text, code), text.includes(secret)])).toEqual([[true, true]])
})

/** By itself: not by chance within a hash, a sealed text or a fraction of a second. */
function standsIn(text: string, code: string): boolean {
  return new RegExp(`(?<![\\w.-])${code}(?![\\w-])`).test(text)
}

test('rows are forgotten once they are of no use to anybody, and not before', async () => {
  await world.asOwner(
    `insert into sign_in_request (email, link_hash, browser_hash, code_hash, code_salt, asked_at, expires_at)
     values ('long-ago@example.org', '${'a'.repeat(64)}', '${'b'.repeat(64)}', '${'c'.repeat(64)}', 'x',
       '2020-01-01', '2020-01-02')`,
    `insert into rate_limit (key_hash, at) values ('${'d'.repeat(64)}', '2020-01-01')`,
    `insert into rate_limit (key_hash, at) values ('${'e'.repeat(64)}', now())`,
  )
  await forgetOldSignIns(world.database.db)

  expect(await world.asOwner("select 1 from sign_in_request where email = 'long-ago@example.org'")).toEqual(
    [],
  )
  const left = await world.asOwner(
    `select key_hash from rate_limit where key_hash in ('${'d'.repeat(64)}', '${'e'.repeat(64)}')`,
  )
  expect(left).toEqual([{ key_hash: 'e'.repeat(64) }])
})

test('the app role lists no session, request, link or passkey without the secret that opens it', async () => {
  const { db } = world.database
  await signIn(world, 'hidden@example.org', world.at(0))
  const seen = await Promise.all([
    db.selectFrom('session').selectAll().execute(),
    db.selectFrom('sign_in_request').selectAll().execute(),
    db.selectFrom('passkey').selectAll().execute(),
    db.selectFrom('passkey_challenge').selectAll().execute(),
    db.selectFrom('totp_factor').selectAll().execute(),
    db.selectFrom('recovery_code').selectAll().execute(),
    db.selectFrom('email_change').selectAll().execute(),
    db.selectFrom('invitation').selectAll().execute(),
    db.selectFrom('set_up_link').selectAll().execute(),
    db.selectFrom('sign_in_event').selectAll().execute(),
  ])

  expect(seen).toEqual(Array(10).fill([]))
  expect((await world.asOwner('select id from session')).length).toBeGreaterThan(0)
})
