import { expect, test } from 'vitest'
import { readSmtpError } from './read-smtp-error.ts'

const refused = (words: string) => ({ outcome: 'refused', words })
const postponed = (words: string) => ({ outcome: 'postponed', words })
const answered = (responseCode: number, response: string, code = 'EENVELOPE') =>
  Object.assign(new Error(`Mail command failed: ${response}`), { code, responseCode, response })

test('a mailbox that does not exist refuses the mail, in the words of the server', () => {
  expect(readSmtpError(answered(550, '550 5.1.1 No such user'))).toEqual(refused('550 5.1.1 No such user'))
})

test('a message that the server does not take is refused', () => {
  expect(readSmtpError(answered(554, '554 Message rejected', 'EMESSAGE'))).toEqual(
    refused('554 Message rejected'),
  )
})

test('a full mailbox puts it off', () => {
  expect(readSmtpError(answered(452, '452 Mailbox full'))).toEqual(
    postponed('Mail command failed: 452 Mailbox full'),
  )
})

test('a password that is not accepted puts it off, because the mail is not at fault', () => {
  expect(readSmtpError(answered(535, '535 Bad credentials', 'EAUTH'))).toEqual(
    postponed('Mail command failed: 535 Bad credentials'),
  )
  expect(readSmtpError(answered(530, '530 Must issue STARTTLS first'))).toEqual(
    postponed('Mail command failed: 530 Must issue STARTTLS first'),
  )
})

test('a sender or a greeting that the server does not like puts it off', () => {
  const sender = Object.assign(answered(550, '550 Not your domain'), { command: 'MAIL FROM' })

  expect(readSmtpError(sender)).toEqual(postponed('Mail command failed: 550 Not your domain'))
  expect(readSmtpError(answered(554, '554 No service here', 'EPROTOCOL'))).toEqual(
    postponed('Mail command failed: 554 No service here'),
  )
})

test('a server that cannot be reached puts it off', () => {
  const error = Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:25'), { code: 'ESOCKET' })

  expect(readSmtpError(error)).toEqual(postponed('connect ECONNREFUSED 127.0.0.1:25'))
})

test('an address that nodemailer cannot use is refused', () => {
  const error = Object.assign(new Error('No recipients defined'), { code: 'EENVELOPE' })

  expect(readSmtpError(error)).toEqual(refused('No recipients defined'))
})

test('words are kept on one line, and only so many of them', () => {
  expect(readSmtpError(answered(550, `550-No\r\n550 ${'x'.repeat(600)}`))).toEqual(
    refused(`550-No 550 ${'x'.repeat(488)}…`),
  )
})

test('what is no error at all puts it off', () => {
  expect(readSmtpError('lost')).toEqual(postponed('lost'))
})
