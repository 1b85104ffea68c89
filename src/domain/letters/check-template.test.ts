import { expect, test } from 'vitest'
import { checkTemplate } from './check-template.ts'

const subject = 'About {{category}}'

test('a text with the fields of its kind can be used', () => {
  const body = 'Dear {{ applicant }},\r\n\r\nuntil {{due-day}}.\r\n\r\n{{what-to-do}}\r\n\r\n{{signature}}'

  expect(checkTemplate('deferred', { subject, body })).toEqual([])
  expect(checkTemplate('signature', { subject: '', body: 'Yours,\n{{association}}' })).toEqual([])
})

test('a misspelt field is named with its place and the one that was meant', () => {
  const body = 'Dear {{applicant}},\n\n🌱 please answer by {{dew-day}}.'

  expect(checkTemplate('deferred', { subject, body })).toEqual([
    {
      part: 'body',
      line: 3,
      column: 20,
      code: 'unknown-field',
      found: '{{dew-day}}',
      meant: 'due-day',
    },
  ])
})

test('a field that another letter has is unknown here', () => {
  const faults = checkTemplate('expired', { subject, body: 'Until {{due-day}}.' })

  expect(faults.map(({ code, line, column, found }) => [code, line, column, found])).toEqual([
    ['unknown-field', 1, 7, '{{due-day}}'],
  ])
  expect(checkTemplate('signature', { subject: '', body: '{{signature}}' })).toMatchObject([
    { code: 'unknown-field', meant: 'association' },
  ])
})

test('braces that close nothing or hold other braces are found where they stand', () => {
  const body = 'Dear {{applicant},\nhow {are} you {{{category}}}?'

  expect(
    checkTemplate('deferred', { subject, body }).map(({ code, line, column, found }) => [
      code,
      line,
      column,
      found,
    ]),
  ).toEqual([
    ['loose-brace', 1, 6, '{{'],
    ['loose-brace', 1, 17, '}'],
    ['loose-brace', 2, 5, '{'],
    ['loose-brace', 2, 9, '}'],
    ['loose-brace', 2, 15, '{'],
    ['loose-brace', 2, 28, '}'],
  ])
})

test('a letter has the one link that Attune adds, so addresses are refused', () => {
  expect(checkTemplate('expired', { subject, body: 'See https://example.org/a or www.example.org' })).toEqual(
    [
      { part: 'body', line: 1, column: 5, code: 'address', found: 'https://example.org/a' },
      { part: 'body', line: 1, column: 30, code: 'address', found: 'www.example.org' },
    ],
  )
})

test('a subject and a body are asked for, and a list does not fit a subject', () => {
  expect(
    checkTemplate('deferred', { subject: ' ', body: '\n' }).map(({ part, code }) => [part, code]),
  ).toEqual([
    ['subject', 'empty'],
    ['body', 'empty'],
  ])
  expect(checkTemplate('deferred', { subject: '{{what-to-do}}', body: 'b' })).toMatchObject([
    { part: 'subject', code: 'many-lines', found: '{{what-to-do}}' },
  ])
})

test('a text that is too long is refused', () => {
  expect(checkTemplate('expired', { subject: 'x'.repeat(151), body: 'x'.repeat(8001) })).toMatchObject([
    { part: 'subject', code: 'too-long', column: 151 },
    { part: 'body', code: 'too-long', column: 8001 },
  ])
})
