import { describe, expect, test } from 'vitest'
import { type AnswerFault, readAnswerForm } from './read-answer-form.ts'
import { writeStandingForm } from './read-standing-form.ts'

const today = '2026-11-21'
const filled = {
  name: ['Maria Lopez'],
  knownNames: ['M. Lopez\n\n Maria Reyes '],
  outcome: ['standing'],
  'kind-0': ['vetted'],
  'category-0': ['imhm-clinical'],
  'from-0': ['2022-01-01'],
  'to-0': ['2024-05-31'],
  'kind-3': ['endorsed'],
  'category-3': ['imhm-clinical'],
  'from-3': ['2024-06-01'],
  note: ['Welcome to our register.'],
  source: ['Call of May 3'],
}
const details = {
  name: 'Maria Lopez',
  knownNames: ['M. Lopez', 'Maria Reyes'],
  endorsements: [{ category: 'imhm-clinical', from: '2024-06-01', to: null }],
  vetted: [{ category: 'imhm-clinical', from: '2022-01-01', to: '2024-05-31' }],
} as const

test('an answer tells the standing, a note for those who asked, and the source', () => {
  expect(readAnswerForm(filled, today)).toEqual({
    answer: { details, note: 'Welcome to our register.', source: 'Call of May 3' },
  })
})

test('what a form shows is read back as it was', () => {
  const shown = { ...writeStandingForm(details), outcome: ['standing'], source: ['Register'] }

  expect(readAnswerForm(shown, today)).toEqual({ answer: { details, note: '', source: 'Register' } })
})

test('that there is no standing is said in so many words', () => {
  const { name, source } = filled

  expect(readAnswerForm({ name, source, outcome: ['neither'] }, today)).toEqual({
    answer: {
      details: { name: 'Maria Lopez', knownNames: [], endorsements: [], vetted: [] },
      note: '',
      source: 'Call of May 3',
    },
  })
})

describe('refused is', () => {
  const faulty: [string, Record<string, string[]>, AnswerFault][] = [
    ['a missing name', { name: [''] }, { field: 'name', code: 'name-missing' }],
    ['a name too long', { name: ['x'.repeat(201)] }, { field: 'name', code: 'too-long' }],
    ['a missing kind', { 'kind-3': [''] }, { field: 'kind-3', code: 'kind-missing' }],
    ['a missing category', { 'category-3': [''] }, { field: 'category-3', code: 'category-missing' }],
    [
      'a category that is none',
      { 'category-3': ['boss'] },
      { field: 'category-3', code: 'category-missing' },
    ],
    ['a missing day', { 'from-3': [''] }, { field: 'from-3', code: 'not-a-day' }],
    ['a day that does not exist', { 'to-0': ['2024-02-30'] }, { field: 'to-0', code: 'not-a-day' }],
    [
      'an end before the beginning',
      { 'to-0': ['2021-12-31'] },
      { field: 'to-0', code: 'ends-before-it-begins' },
    ],
    ['no outcome', { outcome: [] }, { field: 'outcome', code: 'outcome-missing' }],
    [
      'an outcome that the rows contradict',
      { outcome: ['neither'] },
      { field: 'outcome', code: 'outcome-differs' },
    ],
    ['a day that is yet to come', { 'from-3': ['2030-01-01'] }, { field: 'from-3', code: 'begins-later' }],
    ['no source', { source: [' '] }, { field: 'source', code: 'source-missing' }],
    ['a note too long', { note: ['x'.repeat(2001)] }, { field: 'note', code: 'too-long' }],
  ]
  test.each(faulty)('%s', (_, change, fault) => {
    expect(readAnswerForm({ ...filled, ...change }, today)).toEqual({ faults: [fault] })
  })

  test('a standing without a statement', () => {
    const { name, source } = filled

    expect(readAnswerForm({ name, source, outcome: ['standing'] }, today)).toEqual({
      faults: [{ field: 'kind-0', code: 'statement-missing' }],
    })
  })
})
