import { describe, expect, test } from 'vitest'
import { checkTemplate } from '../../domain/letters/check-template.ts'
import { letterFields } from '../../domain/letters/letter-fields.ts'
import { fieldsOf, templateKinds } from '../../domain/letters/letter-kinds.ts'
import { setLetter } from './compose-letter.ts'
import { en } from './messages/en.ts'

const wordsOf = (kind: (typeof templateKinds)[number]) =>
  kind === 'signature' ? en.signature : en.letters[kind]

describe('our own words', () => {
  test.each(templateKinds)('for %s use only the fields of their kind', (kind) => {
    expect(checkTemplate(kind, wordsOf(kind))).toEqual([])
  })

  test.each(templateKinds.filter((kind) => kind !== 'signature'))(
    'for %s use every field that they are told, and sign',
    (kind) => {
      const { subject, body } = wordsOf(kind)
      const unused = fieldsOf(kind).filter((field) => !`${subject}${body}`.includes(`{{${field}}}`))

      expect(unused.filter((field) => field !== 'association')).toEqual([])
    },
  )
})

test.each(templateKinds)(
  'every paragraph of ours for %s begins with a capital, whatever stands before it',
  (kind) => {
    const paragraphs = wordsOf(kind).body.split('\n\n')

    expect(paragraphs.filter((paragraph) => /^\p{Ll}/u.test(paragraph))).toEqual([])
  },
)

test('whoever is eligible for the exam is told what is next in words of every day', () => {
  const { subject, body } = en.letters['approved-for-exam']

  expect(subject).toBe('You can take the exam for {{category}}')
  expect(body).toContain('Your application’s page leads on to the exam.')
})

test('a letter tells each kind of value in its way', () => {
  const letter = setLetter(
    { subject: 'For {{applicant}}', body: '{{what-to-do}}\n\n{{due-day}}\n\n{{message}}\n\n{{signature}}' },
    { subject: '', body: 'Yours,\n{{association}}' },
    {
      applicant: 'Rosa\r\nBcc: all@example.org https://example.org/x',
      'what-to-do': ['One.', 'Two.'],
      'due-day': '2026-03-02',
      message: ' As typed\nwith a <b>line</b> ',
      association: 'Virginia',
    },
  )

  expect(letter).toEqual({
    subject: 'For Rosa Bcc: all@example.org example.org/x',
    paragraphs: ['- One.\n- Two.', 'March 2, 2026', 'As typed\nwith a <b>line</b>', 'Yours,\nVirginia'],
  })
})

test('every field has a way to be told', () => {
  expect(new Set(Object.values(letterFields))).toEqual(new Set(['line', 'text', 'list', 'day']))
})
