import { createServer } from 'node:net'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type MailCatcher, mailFrom, startMailCatcher } from '../../../test/mail/mail-catcher.ts'
import type { OutgoingMail } from './delivery.ts'
import { createSmtpServer } from './smtp-server.ts'

let catcher: MailCatcher

beforeEach(async () => {
  catcher = await startMailCatcher()
})
afterEach(() => catcher.stop())

const aMail: OutgoingMail = {
  messageId: '<7d2a@vaimh.example.org>',
  to: 'rosa@example.org',
  subject: 'Sign in to Attune – für Łódź 🌱',
  plain: 'Hello Rosa\n',
  html: '<p>Hello Rosa</p>',
  date: new Date('2026-11-21T12:00:00Z'),
}

function header(name: string): string | undefined {
  return catcher.taken[0]?.headers.find(({ key }) => key === name)?.value
}

describe('a mail that the server takes', () => {
  test('arrives as it was written, in plain text and HTML', async () => {
    expect(await createSmtpServer(catcher.settings).deliver(aMail)).toEqual({ outcome: 'accepted' })

    expect(catcher.taken).toHaveLength(1)
    expect(catcher.taken[0]).toMatchObject({
      from: { name: 'Attune', address: 'attune@vaimh.example.org' },
      to: [{ name: '', address: 'rosa@example.org' }],
      subject: 'Sign in to Attune – für Łódź 🌱',
      messageId: '<7d2a@vaimh.example.org>',
      date: '2026-11-21T12:00:00.000Z',
      text: expect.stringMatching(/^Hello Rosa\n+$/),
      html: expect.stringContaining('<p>Hello Rosa</p>'),
      attachments: [],
    })
  })

  test('says that a machine wrote it, and cannot be unsubscribed from', async () => {
    await createSmtpServer(catcher.settings).deliver(aMail)

    expect([header('auto-submitted'), header('list-unsubscribe')]).toEqual(['auto-generated', undefined])
  })

  test('that reminds can be unsubscribed from with one click', async () => {
    const unsubscribeUrl = 'https://attune.example.org/reminders/stop/x1'
    await createSmtpServer(catcher.settings).deliver({ ...aMail, unsubscribeUrl })

    expect([header('list-unsubscribe'), header('list-unsubscribe-post')]).toEqual([
      `<${unsubscribeUrl}>`,
      'List-Unsubscribe=One-Click',
    ])
  })

  test('has no more headers and recipients than it should, whatever is in it', async () => {
    const subject = 'Hours\r\nBcc: everybody@example.org\r\n\r\nBody'
    await createSmtpServer(catcher.settings).deliver({ ...aMail, subject })

    expect(catcher.asked).toEqual(['rosa@example.org'])
    expect(catcher.taken[0]).toMatchObject({
      subject: expect.stringMatching(/^Hours\s+Bcc: everybody@example.org\s+Body$/),
      text: expect.stringMatching(/^Hello Rosa\n+$/),
    })
    expect(header('bcc')).toBeUndefined()
  })

  test('goes to one address even where that reads like several', async () => {
    const to = 'rosa@example.org,june'
    const answer = await createSmtpServer(catcher.settings).deliver({ ...aMail, to })

    expect(catcher.asked).not.toContain('rosa@example.org')
    expect(answer).toMatchObject({ outcome: expect.not.stringContaining('accepted') })
  })
})

describe('a mail that the server does not take', () => {
  test('is refused in the words of the server', async () => {
    catcher.answer(550, '5.1.1 No such user here')

    expect(await createSmtpServer(catcher.settings).deliver(aMail)).toEqual({
      outcome: 'refused',
      words: '550 5.1.1 No such user here',
    })
  })

  test('is put off where the server asks for later', async () => {
    catcher.answer(451, 'Try again later')

    expect(await createSmtpServer(catcher.settings).deliver(aMail)).toEqual({
      outcome: 'postponed',
      words: expect.stringContaining('451 Try again later'),
    })
  })

  test('is put off where there is no server', async () => {
    await catcher.stop()

    expect(await createSmtpServer(catcher.settings).deliver(aMail)).toEqual({
      outcome: 'postponed',
      words: expect.stringContaining('ECONNREFUSED'),
    })
    catcher = await startMailCatcher()
  })

  test('is put off where the server never answers', async () => {
    const silent = createServer((socket) => socket.on('error', () => {}))
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const address = silent.address()
    const port = typeof address === 'object' && address ? address.port : 0

    const delivery = await createSmtpServer({ ...catcher.settings, port }, 200).deliver(aMail)
    silent.close()
    expect(delivery).toMatchObject({ outcome: 'postponed' })
  })
})

test('a password is not given to a server that cannot encrypt, except on this machine', async () => {
  const login = { user: 'attune', password: 'a-secret-of-ours' }
  const seen: string[] = []
  const asking = await startMailCatcher(0, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth({ username = '', password = '' }, _session, callback) {
      seen.push(`${username} ${password}`)
      callback(null, { user: username })
    },
  })
  const elsewhere = { ...asking.settings, ...mailFrom, login, host: '0.0.0.0' }

  expect(await createSmtpServer({ ...asking.settings, login }).deliver(aMail)).toEqual({
    outcome: 'accepted',
  })
  expect(seen).toEqual(['attune a-secret-of-ours'])
  expect(await createSmtpServer(elsewhere).deliver(aMail)).toEqual({
    outcome: 'postponed',
    words: expect.stringContaining('STARTTLS'),
  })
  expect(seen).toHaveLength(1)
  await asking.stop()
})
