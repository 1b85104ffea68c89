import { describe, expect, test } from 'vitest'
import type { Fields } from '../fields.ts'
import { findNames } from './find-names.ts'
import { type ReviewQuestions, readReviewForm } from './read-review-form.ts'

const area = (id: string) => ({ id, label: id, sourced: [], ours: [] })
const questions: ReviewQuestions = {
  requirements: [
    { id: 'degree', waits: false },
    { id: 'competencies', waits: true },
  ],
  domains: [{ id: 'theory', areas: [area('attachment'), area('culture')] }],
  hasEmerging: false,
  reviewerNames: ['June Park'],
}
const whole: Fields = {
  'requirement.degree': ['agree'],
  'note.degree': ['Seen'],
  'requirement.competencies': ['disagree'],
  'area.attachment': ['not-shown'],
  'rest.theory': ['shown'],
  recommendation: ['defer'],
  toDo: ['Six more hours'],
  forApplicant: ['Nearly there'],
  forColleagues: ['June saw it too'],
}
const faultsOf = (fields: Fields, asked = questions) => {
  const reading = readReviewForm(fields, asked)
  return reading.body === null ? reading.faults.map(({ field, problem }) => [field, problem]) : []
}

test('a whole review is read as it was ticked, and the rest of a domain as said for the rest', () => {
  expect(readReviewForm(whole, questions)).toEqual({
    body: {
      recommendation: 'defer',
      toDo: 'Six more hours',
      question: '',
      forApplicant: 'Nearly there',
      forColleagues: 'June saw it too',
      requirements: {
        degree: { tick: 'agree', note: 'Seen' },
        competencies: { tick: 'disagree', note: '' },
      },
      areas: { attachment: 'not-shown', culture: 'shown' },
    },
  })
})

describe('a review is not taken', () => {
  test('with findings left open, unless the rest is agreed with; what waits is ticked by itself', () => {
    const open = { ...whole, 'requirement.degree': [], 'requirement.competencies': [] }

    expect(faultsOf(open)).toEqual([
      ['requirement.degree', 'open-requirement'],
      ['requirement.competencies', 'waiting-requirement'],
    ])
    expect(faultsOf({ ...open, 'rest-of-requirements': ['agree'] })).toEqual([
      ['requirement.competencies', 'waiting-requirement'],
    ])
  })

  test('with areas left open: one fault a domain, at its first open area', () => {
    expect(faultsOf({ ...whole, 'rest.theory': [''] })).toEqual([['area.culture', 'open-domain']])
    expect(faultsOf({ ...whole, 'area.attachment': [], 'rest.theory': [] })).toEqual([
      ['area.attachment', 'open-domain'],
    ])
  })

  test('without a recommendation that is there, or the words that go with it', () => {
    expect(faultsOf({ ...whole, recommendation: [] })).toEqual([['recommendation', 'no-recommendation']])
    expect(faultsOf({ ...whole, recommendation: ['emerging'] })).toEqual([
      ['recommendation', 'no-recommendation'],
    ])
    expect(faultsOf({ ...whole, recommendation: ['emerging'] }, { ...questions, hasEmerging: true })).toEqual(
      [],
    )
    expect(faultsOf({ ...whole, toDo: [] })).toEqual([['toDo', 'no-to-do']])
    expect(faultsOf({ ...whole, recommendation: ['ask'] })).toEqual([['question', 'no-question']])
  })

  test('with words that are too long, or that name a reviewer to the applicant unless that is meant', () => {
    expect(faultsOf({ ...whole, forApplicant: ['a'.repeat(5_001)] })).toEqual([['forApplicant', 'too-long']])
    expect(faultsOf({ ...whole, 'note.degree': ['a'.repeat(1_001)] })).toEqual([['note.degree', 'too-long']])
    const naming = { ...whole, toDo: ['Talk to June'] }
    expect(faultsOf(naming)).toEqual([['toDo', 'names-reviewer']])
    expect(faultsOf({ ...naming, namesAnyway: ['yes'] })).toEqual([])
  })
})

describe('names in a text', () => {
  test.each([
    ['I agree with June.', ['June Park']],
    ['Park’s view', ['June Park']],
    ['It was in june, at the park', []],
    ['Dr. Juneau', []],
    ['', []],
  ])('%j', (text, found) => {
    expect(findNames(text, ['June Park'])).toEqual(found)
  })

  test('titles are not names', () => {
    expect(findNames('Her PhD is fine', ['Ann Lee, PhD'])).toEqual([])
  })
})
