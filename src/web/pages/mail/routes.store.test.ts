import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aKeyring } from '../../../../test/mail/a-keyring.ts'
import { aFolder } from '../../../../test/store/folders.ts'
import { addSampleAssociations, type SampleAssociations } from '../../../../test/store/sample-associations.ts'
import { createTestDatabase, type TestDatabase } from '../../../../test/store/test-database.ts'
import { recognized } from '../../../../test/web/recognized.ts'
import type { Actor, Role } from '../../../domain/rights.ts'
import { createFileParts } from '../../../services/files/file-settings.ts'
import { createOpenMail } from '../../../services/mail/open-mail.ts'
import { createSendMail, type Mail } from '../../../services/mail/send-mail.ts'
import { loadStandards } from '../../../standards/load-standards.ts'
import { withClient } from '../../../store/with-client.ts'
import { withScope } from '../../../store/with-scope.ts'
import { createApp } from '../../app.tsx'
import { buildAssets } from '../../build-assets.ts'
import { paths } from '../../paths.ts'

let database: TestDatabase
let who: SampleAssociations
const standards = loadStandards()
const keyring = aKeyring()
const sendMail = createSendMail(keyring)

beforeAll(async () => {
  database = await createTestDatabase()
  who = await addSampleAssociations(database)
})

afterAll(() => database.drop())

const visitor: Actor = { kind: 'visitor' }

function staffOf(shortId: 'vaimh' | 'mi-aimh', role: Role = 'coordinator'): Actor {
  const id = shortId === 'vaimh' ? who.virginia : who.michigan
  const roles = [{ association: { id, shortId, name: shortId }, role }]
  const person = { id: who.omar, name: 'Omar Haddad', email: 'omar@example.org' }
  return { kind: 'person', ...person, roles, assurance: 'strong' }
}

async function ask(path: string, actor: Actor = visitor, { openMailbox = false, form = '' } = {}) {
  const app = createApp({
    standards,
    samples: [],
    today: () => '2026-11-21',
    assets: await buildAssets(),
    site: {
      db: database.db,
      files: createFileParts(database.db, aFolder(), {}),
      clock: () => new Date('2026-11-21T12:00:00Z'),
      dayOf: () => '2026-11-21',
      baseUrl: 'http://localhost',
      sendMail,
      ...(openMailbox && { openMailbox: createOpenMail(keyring) }),
      recognize: () => recognized(database.db, actor),
    },
  })
  const post = {
    method: 'POST',
    body: new URLSearchParams({ formToken: form }),
    headers: { origin: 'http://localhost' },
  }
  const answer = await app.request(`http://localhost${path}`, form === '' ? {} : post)
  return { status: answer.status, to: answer.headers.get('location'), page: await answer.text() }
}

/** The form token that a page showed. */
function tokenIn(page: string): string {
  return /name="(?:form|button)Token" value="([^"]+)"/.exec(page)?.[1] ?? ''
}

const comment = (): Mail => ({
  to: 'rosa@example.org',
  kind: 'comment',
  subject: 'A comment <b>for you</b>',
  paragraphs: ['Look at the hours of March.'],
  associationId: who.virginia,
})

const request = (): Mail => ({
  to: 'cy@example.org',
  kind: 'confirm-hours',
  subject: 'Please confirm 12 hours',
  paragraphs: ['Dear Cy,'],
  link: { label: 'Look at the hours', url: 'http://localhost/hours/5ecret' },
  associationId: who.virginia,
})

function send(mail: Mail): Promise<string> {
  const { associationId } = mail
  return withScope(database.db, { ...(associationId && { associationId }) }, (tx) => sendMail(tx, mail))
}

async function refuse(id: string, words: string): Promise<void> {
  await withClient(database.as('owner'), async (client) => {
    await client.query("begin; select set_config('attune.maintenance', 'on', true)")
    await client.query("update mail set state = 'refused', tries = 1, server_words = $2 where id = $1", [
      id,
      words,
    ])
    await client.query('commit')
  })
}

describe('the mail of an association', () => {
  test('is listed for its coordinator with how each mail fared', async () => {
    await refuse(await send(comment()), '550 No such user')
    const { status, page } = await ask(paths.mailbox.href('vaimh'), staffOf('vaimh'))

    expect(status).toBe(200)
    expect(page).toContain('A comment &lt;b&gt;for you&lt;/b&gt;')
    expect(page).toContain('>Refused</span>')
    expect(page).toContain('To rosa@example.org')
  })

  test('is not there for staff of another association, by list, address or resending', async () => {
    const id = await send({ ...comment(), subject: 'Only for Virginia' })
    await refuse(id, '550 No such user')
    const michigan = staffOf('mi-aimh')

    const list = await ask(paths.mailbox.href('mi-aimh'), michigan)
    expect([list.status, list.page.includes('Only for Virginia')]).toEqual([200, false])
    expect((await ask(paths.mail.href('mi-aimh', id), michigan)).status).toBe(404)
    expect((await ask(paths.mailbox.href('vaimh'), michigan)).status).toBe(404)
    expect((await ask(paths.mail.href('vaimh', id), michigan)).status).toBe(404)
    const form = tokenIn((await ask(paths.mail.href('vaimh', id), staffOf('vaimh'))).page)
    expect((await ask(paths.resendMail.href('mi-aimh', id), michigan, { form })).status).toBe(404)
  })

  test('is not there for an applicant, and a visitor is asked to sign in', async () => {
    expect((await ask(paths.mailbox.href('vaimh'), staffOf('vaimh', 'applicant'))).status).toBe(404)
    expect((await ask(paths.mailbox.href('vaimh'))).status).toBe(303)
  })

  test('with a link for its reader shows how it fared, and neither text nor link', async () => {
    const id = await send(request())
    const { status, page } = await ask(paths.mail.href('vaimh', id), staffOf('vaimh'))

    expect(status).toBe(200)
    expect(page).toContain('Please confirm 12 hours')
    expect(page).toContain('only its reader gets to see the text')
    expect(page).not.toContain('5ecret')
    expect(page).not.toContain('Dear Cy')
  })

  test('that was refused says why, and is sent again by a button', async () => {
    const id = await send(comment())
    await refuse(id, '552 Mailbox full')
    const place = paths.mail.href('vaimh', id)
    const { page } = await ask(place, staffOf('vaimh'))
    expect(page).toContain('<q>552 Mailbox full</q>')
    expect(page).toContain('Look at the hours of March.')

    const sent = await ask(paths.resendMail.href('vaimh', id), staffOf('vaimh'), { form: tokenIn(page) })
    expect([sent.status, sent.to]).toEqual([303, place])
    const after = await ask(place, staffOf('vaimh'))
    expect(after.page).toContain('>Waiting</span>')
    expect(after.page).not.toContain('Send it again')
  })

  test('is not sent again by a form that another page made', async () => {
    const id = await send(comment())
    await refuse(id, '552 Mailbox full')

    expect(
      (await ask(paths.resendMail.href('vaimh', id), staffOf('vaimh'), { form: 'made-up' })).status,
    ).toBe(403)
  })

  test('is found by a part of the address', async () => {
    await send({ ...comment(), to: 'june@example.org', subject: 'For June' })
    const find = async (to: string) => (await ask(paths.mailbox.href('vaimh', { to }), staffOf('vaimh'))).page

    expect(await find('june')).toContain('For June')
    expect(await find('rosa@')).not.toContain('For June')
    expect(await find('nobody')).toContain('Nothing was mailed to an address with “nobody” in it.')
  })

  test('comes in pages of fifty', async () => {
    for (let n = 0; n < 51; n += 1)
      await send({ ...comment(), to: 'many@example.org', subject: `Mail ${n}.` })
    const page = async (number?: string) =>
      (await ask(paths.mailbox.href('vaimh', { to: 'many', page: number }), staffOf('vaimh'))).page
    const [first, second] = [await page(), await page('2')]

    expect([first.includes('Mail 50.'), first.includes('Mail 0.'), first.includes('Older mail')]).toEqual([
      true,
      false,
      true,
    ])
    expect([
      second.includes('Mail 0.'),
      second.includes('Newer mail'),
      second.includes('Older mail'),
    ]).toEqual([true, true, false])
  })

  test.each(['x', '00000000-0000-4000-8000-000000000000'])('has no page for %s', async (id) => {
    expect((await ask(paths.mail.href('vaimh', id), staffOf('vaimh'))).status).toBe(404)
  })
})

describe('the open mailbox', () => {
  test('of the demo shows every mail with its text and its link', async () => {
    const id = await send({ ...request(), kind: 'sign-in' })
    const list = await ask(paths.openMailbox.href(), visitor, { openMailbox: true })
    const mail = await ask(paths.openMail.href(id), visitor, { openMailbox: true })

    expect(list.page).toContain(`href="${paths.openMail.href(id)}"`)
    expect(mail.page).toContain('Dear Cy,')
    expect(mail.page).toContain('href="http://localhost/hours/5ecret"')
    expect(mail.page).not.toMatch(/Send it again|Waiting/)
    expect(list.page).not.toContain('Waiting')
    await withClient(database.as('owner'), async (client) => {
      await client.query("begin; select set_config('attune.maintenance', 'on', true)")
      await client.query('delete from mail_text where mail_id = $1', [id])
      await client.query('commit')
    })
    const wiped = await ask(paths.openMailbox.href(), visitor, { openMailbox: true })
    const unread = (page: string) => page.split('Without its text and link').length - 1
    expect(unread(wiped.page)).toBe(unread(list.page) + 1)
  })

  test('is not there outside the demo, not even for an administrator', async () => {
    const id = await send({ ...request(), kind: 'sign-in' })
    const administrator = staffOf('vaimh', 'administrator')

    expect((await ask(paths.openMailbox.href(), administrator)).status).toBe(404)
    expect((await ask(paths.openMail.href(id), administrator)).status).toBe(404)
  })
})
