import { expect, test } from 'vitest'
import { fillTemplate } from './fill-template.ts'

test('fields take their values, with or without spaces in the braces', () => {
  const template = { subject: 'About {{category}}', body: 'Dear {{ applicant }},\n\nby {{due-day}}.' }

  expect(fillTemplate(template, { applicant: 'Rosa', category: 'IMHM-C', 'due-day': 'March 2' })).toEqual({
    subject: 'About IMHM-C',
    paragraphs: ['Dear Rosa,', 'by March 2.'],
  })
})

test('what a value says is never read as a field, nor as a pattern of replacing', () => {
  const values = { applicant: "{{message}} $& $1 $'", message: 'secret' }

  expect(fillTemplate({ subject: 's', body: 'Dear {{applicant}},' }, values).paragraphs).toEqual([
    "Dear {{message}} $& $1 $',",
  ])
})

test('a paragraph with a field that has nothing to say is left out, with its heading in it', () => {
  const body = 'Dear {{applicant}},\n\nWhy:\n{{reasons}}\n\n{{message}}\n\nIt stays open until {{due-day}}.'
  const values = { applicant: 'Rosa', reasons: '', message: ' ', 'due-day': '' }

  expect(fillTemplate({ subject: 's', body }, values).paragraphs).toEqual(['Dear Rosa,'])
})

test('a value of several paragraphs becomes several', () => {
  const values = { message: 'One.\r\n\r\nTwo,\nand more.' }

  expect(fillTemplate({ subject: 's', body: '{{message}}' }, values).paragraphs).toEqual([
    'One.',
    'Two,\nand more.',
  ])
})

test('a subject stays on one line', () => {
  const { subject } = fillTemplate({ subject: 'For {{applicant}}', body: 'b' }, { applicant: 'A\r\nBcc: x' })

  expect(subject).toBe('For A Bcc: x')
})

test('a name that every object has is no field', () => {
  expect(fillTemplate({ subject: 's', body: 'a {{constructor}}\n\nb' }, {}).paragraphs).toEqual(['b'])
})
