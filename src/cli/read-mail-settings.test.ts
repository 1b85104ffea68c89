import { expect, test } from 'vitest'
import { readMailSettings } from './read-mail-settings.ts'

const sender = 'Attune <attune@example.org>'
const from = { name: 'Attune', address: 'attune@example.org' }
const badServer = [expect.stringMatching(/^ATTUNE_SMTP_URL is not the address of a mail server/)]

test('without either variable there is no mail server, and nothing is wrong', () => {
  expect(readMailSettings({})).toEqual({ settings: undefined })
  expect(readMailSettings({ ATTUNE_SMTP_URL: '', ATTUNE_MAIL_FROM: '' })).toEqual({ settings: undefined })
})

test('a server with a login is read, signs in the password among it', () => {
  const url = 'smtp://attune%40example.org:p%40ss%2Fw%3Ard@mail.example.org:2525'

  expect(readMailSettings({ ATTUNE_SMTP_URL: url, ATTUNE_MAIL_FROM: sender })).toEqual({
    settings: {
      host: 'mail.example.org',
      port: 2525,
      isEncryptedFromStart: false,
      login: { user: 'attune@example.org', password: 'p@ss/w:rd' },
      from,
    },
  })
})

test('a server without a port is reached at the usual one', () => {
  const read = (url: string) => readMailSettings({ ATTUNE_SMTP_URL: url, ATTUNE_MAIL_FROM: sender })

  expect(read('smtp://mail.example.org')).toEqual({
    settings: { host: 'mail.example.org', port: 587, isEncryptedFromStart: false, from },
  })
  expect(read('smtps://[::1]/')).toEqual({
    settings: { host: '::1', port: 465, isEncryptedFromStart: true, from },
  })
})

test.each([
  'mail.example.org',
  'https://mail.example.org',
  'smtp://',
  'smtp://user@mail.example.org',
  'smtp://mail.example.org/path',
  'smtp://mail.example.org?pool=true',
  'smtp://user:100%@mail.example.org',
  'smtp://mail.example.org:99999',
])('%s is no mail server', (url) => {
  expect(readMailSettings({ ATTUNE_SMTP_URL: url, ATTUNE_MAIL_FROM: sender })).toEqual({
    problems: badServer,
  })
})

test('a password is not repeated when something is wrong', () => {
  const read = readMailSettings({
    ATTUNE_SMTP_URL: 'smtp://user:hunter2@mail.example.org/x',
    ATTUNE_MAIL_FROM: '',
  })

  expect(read).toEqual({ problems: [...badServer, expect.stringMatching(/^Set ATTUNE_MAIL_FROM too/)] })
  expect(JSON.stringify(read)).not.toContain('hunter2')
})

test.each([
  ['attune@example.org', from],
  [
    '  VAIMH Endorsement <office@vaimh.example.org> ',
    { name: 'VAIMH Endorsement', address: 'office@vaimh.example.org' },
  ],
  [
    '"VAIMH, Endorsement" <office@vaimh.example.org>',
    { name: 'VAIMH, Endorsement', address: 'office@vaimh.example.org' },
  ],
])('%s is a sender', (text, expected) => {
  expect(
    readMailSettings({ ATTUNE_SMTP_URL: 'smtp://mail.example.org', ATTUNE_MAIL_FROM: text }),
  ).toMatchObject({
    settings: { from: expected },
  })
})

test.each([
  'Attune',
  'attune@',
  'Attune <attune@example.org',
  'A\r\nBcc: x <attune@example.org>',
  'a@example.org, b@example.org',
])('%j is no sender', (text) => {
  expect(readMailSettings({ ATTUNE_SMTP_URL: 'smtp://mail.example.org', ATTUNE_MAIL_FROM: text })).toEqual({
    problems: [expect.stringMatching(/^ATTUNE_MAIL_FROM takes a name and an address/)],
  })
})

test('a sender without a server is not enough', () => {
  expect(readMailSettings({ ATTUNE_MAIL_FROM: sender })).toEqual({
    problems: ['Set ATTUNE_SMTP_URL too: it names the server that mail leaves by.'],
  })
})
