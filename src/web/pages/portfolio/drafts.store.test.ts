import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createSignInWorld,
  days,
  lastMail,
  type SignInWorld,
  signIn,
} from '../../../../test/sign-in/world.ts'
import { someFiles } from '../../../../test/web/visiting.ts'
import { createSendMail } from '../../../services/mail/send-mail.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { type App, createApp } from '../../app.tsx'
import { buildAssets } from '../../build-assets.ts'
import { paths } from '../../paths.ts'
import { recognizeIn } from '../../recognize.ts'

const origin = 'https://attune.example.org'
const email = 'rosa@example.org'
const place = paths.newEntry.href('training')

let world: SignInWorld
let app: App
let now: Date

beforeAll(async () => {
  world = await createSignInWorld()
  now = world.at(0).now
  app = createApp({
    standards: loadStandards(),
    samples: [],
    today: () => '2026-11-21',
    assets: await buildAssets(),
    site: {
      db: world.database.db,
      files: someFiles(world.database),
      clock: () => now,
      dayOf: (instant) => instant.toISOString().slice(0, 10),
      baseUrl: origin,
      sendMail: createSendMail(world.means.keyring),
      recognize: recognizeIn(world.database.db),
    },
  })
})

afterAll(() => world.database.drop())

/** A browser that signed in by mail so long after the start. */
async function browserAt(elapsed: number) {
  const circumstances = world.at(elapsed)
  now = circumstances.now
  const secret = await signIn(world, email, circumstances)
  expect(lastMail(world, email).secret).not.toBe('')
  const headers = { cookie: `__Host-attune_session=${secret}`, origin }
  const get = async (path: string) => (await app.request(origin + path, { headers })).text()
  const [, formToken = ''] = /name="(?:form|button)Token" value="([^"]+)"/.exec(await get(place)) ?? []
  const post = (path: string, fields: Record<string, string>) =>
    app.request(origin + path, {
      method: 'POST',
      headers,
      body: new URLSearchParams({ formToken, ...fields }),
    })
  return { get, post }
}

const typed = { title: 'Typed & <kept>', clockHours: '6', completedOn: '2025-03-04' }

describe('what is typed', () => {
  test('is kept while it is typed, shown when the form opens again, and forgotten once it is saved', async () => {
    const rosa = await browserAt(0)
    const kept = await rosa.post(paths.drafts.href(), { draftOf: place, ...typed })
    expect([kept.status, await kept.text()]).toEqual([204, ''])

    const page = await rosa.get(place)
    expect(page).toContain('value="Typed &amp; &lt;kept&gt;"')
    expect(page).toContain('what you typed is still here')

    expect((await rosa.post(place, typed)).status).toBe(303)
    expect(await rosa.get(place)).not.toContain('&lt;kept&gt;')
  })

  test('is thrown away by the button beside it, and the form is empty again', async () => {
    const rosa = await browserAt(days / 2)
    await rosa.post(paths.drafts.href(), { draftOf: place, ...typed })
    expect(await rosa.get(place)).toContain('Start with an empty form')
    const dropped = await rosa.post(paths.drafts.href(), { draftOf: place, act: 'drop' })

    expect([dropped.status, dropped.headers.get('location')]).toEqual([303, place])
    expect(await rosa.get(place)).not.toContain('&lt;kept&gt;')
    const elsewhere = await rosa.post(paths.drafts.href(), { draftOf: '//elsewhere', act: 'drop' })
    expect(elsewhere.status).toBe(400)
  })

  test.each(['', 'portfolio', '//other.example.org', '/portfolio/UPPER', `/${'x'.repeat(200)}`])(
    'is kept for no form at %j',
    async (draftOf) => {
      const rosa = await browserAt(days)

      expect((await rosa.post(paths.drafts.href(), { draftOf, ...typed })).status).toBe(400)
    },
  )

  test('is kept where the session ended meanwhile, and shown after signing in again', async () => {
    const before = await browserAt(2 * days)
    now = world.at(2 * days + 2 * days).now
    const answer = await before.post(place, { ...typed, title: 'Typed for long' })
    expect([answer.status, answer.headers.get('location')]).toEqual([303, paths.signIn.href(place)])
    expect(await before.get(place)).not.toContain('Typed for long')

    const after = await browserAt(4 * days)
    expect(await after.get(place)).toContain('Typed for long')
    expect(await after.get(paths.section.href('training'))).not.toContain('Typed for long')
  })

  test('at an address too long for a form is asked to sign in like any other', async () => {
    const before = await browserAt(6 * days)
    now = world.at(8 * days).now
    const long = `/portfolio/training/${'x'.repeat(300)}/edit`

    expect((await before.post(long, typed)).status).toBe(303)
  })

  test('is kept for nobody where the person signed out', async () => {
    const rosa = await browserAt(10 * days)
    await world.asOwner(`update session set ended_at = now(), ended_by = 'sign-out' where ended_at is null`)
    await rosa.post(paths.newEntry.href('work'), { employer: 'Said by nobody' })
    const again = await browserAt(10 * days + 60_000)

    expect(await again.get(paths.newEntry.href('work'))).not.toContain('Said by nobody')
  })
})
