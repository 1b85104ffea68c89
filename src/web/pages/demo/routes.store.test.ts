import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSeasonWorld, type SeasonWorld, seasonDay } from '../../../../test/demo/season-world.ts'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { aFolder } from '../../../../test/store/folders.ts'
import { recognized } from '../../../../test/web/recognized.ts'
import { createFileParts } from '../../../services/files/file-settings.ts'
import { createOpenMail } from '../../../services/mail/open-mail.ts'
import { createSendMail } from '../../../services/mail/send-mail.ts'
import { findVisitor } from '../../../services/sign-in/find-visitor.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { createApp } from '../../app.tsx'
import { buildAssets } from '../../build-assets.ts'
import { sessionCookie } from '../../session-cookie.ts'
import type { SignInWays, Site } from '../../site.ts'

const now = new Date('2026-11-21T15:00:00Z')
const origin = 'http://localhost'
const standards = loadStandards()
const keyring = aKeyring()
const sendMail = createSendMail(keyring)
let world: SeasonWorld

beforeAll(async () => {
  world = await createSeasonWorld()
})
afterAll(() => world.close())

function waysIn(): SignInWays {
  const link = (secret: string) => `${origin}/link/${secret}`
  return {
    means: {
      db: world.db,
      keyring,
      sendMail,
      randomBytes: (size) => randomBytes(size),
      site: {
        name: 'Attune',
        origin,
        rpId: 'localhost',
        links: { signIn: link, emailChange: link, invitation: link, setUp: link },
      },
    },
    trustsProxy: false,
    knownAssociations: [],
  }
}

async function ask(path: string, { hasDoors = true, method = 'GET', from = origin } = {}) {
  const site: Site = {
    db: world.db,
    files: createFileParts(world.db, aFolder(), {}),
    clock: () => now,
    dayOf: () => seasonDay,
    baseUrl: origin,
    sendMail,
    signIn: waysIn(),
    recognize: () => recognized(world.db, { kind: 'visitor' }),
    ...(hasDoors && { doors: world.doors, openMailbox: createOpenMail(keyring) }),
  }
  const app = createApp({ standards, samples: [], today: () => seasonDay, assets: await buildAssets(), site })
  const form = { method, body: new URLSearchParams(), headers: { origin: from } }
  const answer = await app.request(`${origin}${path}`, method === 'POST' ? form : {})
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith(`${sessionCookie}=`))
  return {
    status: answer.status,
    to: answer.headers.get('location'),
    session: cookie?.split(/[=;]/)[1],
    page: await answer.text(),
  }
}

test('the page of the demo has a button for everybody behind a door', async () => {
  const { status, page } = await ask('/demo')
  const buttons = [...page.matchAll(/<form method="post" action="([^"]+)"/g)].map(([, action]) => action)

  expect(status).toBe(200)
  expect(buttons).toEqual(world.doors.map(({ id }) => `/demo/${id}`))
  for (const { name, label } of world.doors) expect(page).toContain(`${label}: ${name}`)
})

test('a printed link shows one person and signs nobody in', async () => {
  const { status, page, session } = await ask('/demo/coordinator')

  expect([status, session]).toEqual([200, undefined])
  expect(page).toContain('<h1 class="govuk-heading-xl">Come in as Priscilla Adeyemi</h1>')
})

test('the button gives a session of that person, strong enough for the pages of staff', async () => {
  const { status, to, session } = await ask('/demo/coordinator', { method: 'POST' })
  const visitor = await findVisitor(world.db, session, now)

  expect([status, to]).toEqual([303, '/home'])
  expect([visitor?.account.name, visitor?.session.assurance, visitor?.isStaff]).toEqual([
    'Priscilla Adeyemi',
    'strong',
    true,
  ])
})

test('the door of a rater leads to the link that was mailed, and signs nobody in', async () => {
  const { status, to, session } = await ask('/demo/rater', { method: 'POST' })
  const { status: opened, page } = await ask(to ?? '')

  expect([status, session, opened]).toEqual([303, undefined, 200])
  expect(page).toContain('Josephine Tolliver')
})

test('another site cannot press the button', async () => {
  const { status, session } = await ask('/demo/coordinator', {
    method: 'POST',
    from: 'https://elsewhere.example.org',
  })

  expect([status, session]).toEqual([403, undefined])
})

test('a door that does not exist is not found', async () => {
  expect((await ask('/demo/nobody')).status).toBe(404)
  expect((await ask('/demo/nobody', { method: 'POST' })).status).toBe(404)
})

test('without doors there is no such page, and no way in by it', async () => {
  const [list, door, button] = [
    await ask('/demo', { hasDoors: false }),
    await ask('/demo/coordinator', { hasDoors: false }),
    await ask('/demo/coordinator', { hasDoors: false, method: 'POST' }),
  ]

  expect([list.status, door.status, button.status, button.session]).toEqual([404, 404, 404, undefined])
})

test('the start page leads to the doors where there are any', async () => {
  const [withDoors, without] = [await ask('/'), await ask('/', { hasDoors: false })]

  expect([withDoors.page.includes('href="/demo"'), without.page.includes('href="/demo"')]).toEqual([
    true,
    false,
  ])
})
