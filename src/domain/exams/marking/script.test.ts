import { describe, expect, test } from 'vitest'
import { chooseAnswers } from './choose-answers.ts'
import { markFields, readMarkForm } from './read-mark-form.ts'
import { rubricFrom } from './rubric.ts'
import { expectMinutes, type ScriptBody } from './script.ts'
import { judgeOutcome, writeFeedback } from './settled.ts'

const [one, two] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222']
const rubric = rubricFrom([
  { points: 0, label: 'Absent', text: 'Nothing of it.' },
  { points: 5, label: 'Full', text: 'All of it.' },
])
const answer = (item: string, area: string, text = 'A baby cries.') => ({
  ...{ item, area, text, prompt: 'What do you do?', guidance: '', rubric },
})
const body: ScriptBody = { answers: [answer(one, 'direct-service'), answer(two, 'reflection')] }

describe('the answers that are marked', () => {
  const written = ['First', '', 'Third'].map((text, index) => ({ item: String(index + 1), text }))
  const chosen = (rule: { answered: number; compulsory: number[] }) =>
    chooseAnswers(written, rule).map(({ item }) => item)

  test('are those that were written, as many as are asked', () => {
    expect(chosen({ answered: 2, compulsory: [] })).toEqual(['1', '3'])
    expect(chosen({ answered: 1, compulsory: [] })).toEqual(['1'])
  })

  test('hold a compulsory one even where nothing was written', () => {
    expect(chosen({ answered: 2, compulsory: [2] })).toEqual(['1', '2'])
  })

  test('are filled up with empty ones', () => {
    expect(chosen({ answered: 3, compulsory: [] })).toEqual(['1', '2', '3'])
  })
})

describe('the form of a marker', () => {
  const full = {
    [markFields.points(one, 'answer')]: ['5'],
    [markFields.points(two, 'answer')]: ['0'],
    [markFields.comment(one)]: ['Warm and exact.'],
    [markFields.comment(two)]: ['Say what you felt.'],
  }

  test('gives points and comments by answer', () => {
    expect(readMarkForm(full, body)).toEqual({
      marks: { [one]: { answer: 5 }, [two]: { answer: 0 } },
      comments: { forCandidate: { [one]: 'Warm and exact.', [two]: 'Say what you felt.' }, forOffice: '' },
      faults: [],
    })
  })

  test('wants a level of the rubric for every line, and a word for every answer', () => {
    const points = markFields.points(one, 'answer')
    const read = readMarkForm({ ...full, [points]: ['3'], [markFields.comment(two)]: [' '] }, body)

    expect(read.faults).toEqual([
      { field: points, problem: 'no-level', answer: 1 },
      { field: markFields.comment(two), problem: 'no-comment', answer: 2 },
    ])
  })
})

describe('the outcome', () => {
  test('is passed with exactly the share that is asked, and not below', () => {
    expect(judgeOutcome(8, body, 0.8)).toEqual({ share: 0.8, passed: true })
    expect(judgeOutcome(7.5, body, 0.8)).toEqual({ share: 0.75, passed: false })
  })

  test('is told by area with the comments of all, in an order that says nothing of whose they are', () => {
    const comments = ['Bring it to the parent.', 'Again, slower.'].map((words) => ({
      ...{ forCandidate: { [one]: words, [two]: 'Same.' }, forOffice: 'Not for the candidate' },
    }))

    expect(writeFeedback(body, { [one]: { answer: 2.5 }, [two]: { answer: 5 } }, comments)).toEqual({
      areas: [
        { area: 'direct-service', share: 0.5 },
        { area: 'reflection', share: 1 },
      ],
      words: ['Again, slower.', 'Bring it to the parent.', 'Same.'],
    })
  })
})

test('a longer essay takes longer, in steps of five minutes', () => {
  const long = { answers: [answer(one, 'reflection', 'word '.repeat(900))] }

  expect(expectMinutes({ answers: [answer(one, 'reflection')] })).toBe(10)
  expect(expectMinutes(long)).toBe(20)
})
