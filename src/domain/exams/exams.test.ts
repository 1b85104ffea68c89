import { describe, expect, test } from 'vitest'
import { calendarFile } from '../calendar/calendar-file.ts'
import { decideBooking, type ExamWindow, firstDayFor, standingOf } from './decide-booking.ts'
import { countWords, isAnswered } from './exam-answer.ts'
import { examFactsOf } from './exam-facts.ts'
import { examRules } from './exam-rules.ts'
import { matchOutsideResults } from './match-outside-results.ts'
import { readOutsideResults } from './read-outside-results.ts'
import { readRulesForm, writeRulesForm } from './read-rules-form.ts'
import { hasPassed, scoreMultipleChoice } from './score-multiple-choice.ts'
import { clockAt, endOf, minutesGranted, minutesLeft, secondsLate } from './sitting-clock.ts'
import { decideSittingStep, sittingSteps } from './sitting-steps.ts'

const rules = examRules.parse({})
const nobody = { category: 'imhm-clinical', sittings: [], results: [] } as const
const spring: ExamWindow = {
  ...{ id: 'w', officeId: 'o', name: 'Spring', part: 'essay', categories: [], seats: 9, isClosed: false },
  ...{ firstDay: '2027-03-01', lastDay: '2027-03-14', bookUntil: '2027-03-10', version: 1 },
}
const book = (more: Partial<Parameters<typeof decideBooking>[0]> = {}) =>
  decideBooking({
    window: spring,
    on: '2027-03-05',
    today: '2027-02-01',
    part: 'essay',
    record: nobody,
    rules,
    ...more,
  })

describe('a booking', () => {
  const failed = {
    ...nobody,
    results: [{ category: 'imhm-clinical', part: 'essay', passed: false, satOn: '2026-03-06' }],
  } as const

  test('is for a day of the window that is not over', () => {
    expect(book()).toEqual({ allowed: true })
    expect(book({ on: '2027-02-28' })).toEqual({ allowed: false, reason: 'day-outside' })
    expect(book({ on: '2027-03-15' })).toEqual({ allowed: false, reason: 'day-outside' })
    expect(book({ today: '2027-03-07' })).toEqual({ allowed: false, reason: 'day-outside' })
    expect(book({ today: '2027-03-11', on: '2027-03-12' })).toEqual({
      allowed: false,
      reason: 'booking-over',
    })
  })

  test('of another part or category is refused', () => {
    expect(book({ part: 'multiple-choice' })).toEqual({ allowed: false, reason: 'wrong-window' })
    expect(book({ window: { ...spring, categories: ['imhs'] } })).toEqual({
      allowed: false,
      reason: 'wrong-window',
    })
  })

  test('of a part that was not passed waits a year to the day, and is asked for eight weeks ahead', () => {
    expect(standingOf('essay', failed, rules)).toEqual({ kind: 'retake', from: '2027-03-06' })
    expect(standingOf('multiple-choice', failed, rules)).toEqual({ kind: 'open' })
    expect(book({ record: failed })).toEqual({ allowed: false, reason: 'too-early', from: '2027-03-06' })
    expect(book({ record: failed, on: '2027-03-06' })).toEqual({
      allowed: false,
      reason: 'asked-too-late',
      from: '2027-03-29',
    })
    expect(book({ record: failed, on: '2027-03-06', today: '2027-01-09' })).toEqual({ allowed: true })
    expect(firstDayFor({ window: spring, today: '2027-01-09', part: 'essay', record: failed, rules })).toBe(
      '2027-03-06',
    )
  })

  test('of a part that was passed once is never needed again', () => {
    const passed = { ...failed.results[0], passed: true, satOn: '2020-01-01' } as const
    expect(book({ record: { ...failed, results: [...failed.results, passed] } })).toEqual({
      allowed: false,
      reason: 'passed',
    })
  })
})

describe('the clock', () => {
  const begun = new Date('2026-11-21T17:00:00Z')
  const at = (seconds: number) => new Date(begun.getTime() + seconds * 1000)

  test('gives the most that any one grant makes of the usual minutes, rounded up', () => {
    expect(minutesGranted(90, [])).toBe(90)
    expect(minutesGranted(90, [{ factor: 1.5, minutes: null }])).toBe(135)
    expect(minutesGranted(90, [{ factor: 1.1, minutes: null }])).toBe(99)
    expect(
      minutesGranted(45, [
        { factor: 1.25, minutes: null },
        { factor: null, minutes: 30 },
      ]),
    ).toBe(75)
  })

  test('runs to the end, gives a minute of grace, and is over', () => {
    const end = endOf(begun, 1)
    expect([at(59), at(60), at(119), at(120)].map((now) => clockAt(end, now))).toEqual([
      'running',
      'grace',
      'grace',
      'over',
    ])
    expect([at(0), at(1), at(59), at(60), at(99)].map((now) => minutesLeft(end, now))).toEqual([
      1, 1, 1, 0, 0,
    ])
    expect([at(60), at(60.2), at(75)].map((now) => secondsLate(end, now))).toEqual([0, 1, 15])
  })
})

describe('multiple choice', () => {
  test('gives a point for each right letter, none for a missing one, by area in the order of the form', () => {
    const items = ['a', 'b', 'c'].map((itemId, index) => ({
      itemId,
      area: index === 1 ? 'ethics' : 'theory',
      key: 'B',
    }))
    const answers = new Map([
      ['a', { choice: 'B' }],
      ['b', { choice: 'C' }],
      ['x', { choice: 'B' }],
    ])
    expect(scoreMultipleChoice(items, answers)).toEqual({
      ...{ items: 3, correct: 1 },
      areas: [
        { area: 'theory', items: 2, correct: 1 },
        { area: 'ethics', items: 1, correct: 0 },
      ],
      marks: [
        { itemId: 'a', area: 'theory', given: 'B', isCorrect: true },
        { itemId: 'b', area: 'ethics', given: 'C', isCorrect: false },
        { itemId: 'c', area: 'theory', given: null, isCorrect: false },
      ],
    })
  })

  test('of sixty is passed with twelve wrong and not with thirteen', () => {
    expect([47, 48].map((points) => hasPassed(points, 60, 0.8))).toEqual([false, true])
    expect(hasPassed(7, 10, 0.7)).toBe(true)
  })
})

test('an exam is passed on the day on which the later part was released, and stays so', () => {
  const result = (part: 'essay' | 'multiple-choice', passed: boolean, releasedOn: string) => ({
    category: 'imhs',
    part,
    passed,
    releasedOn,
  })
  const both = [result('essay', true, '2026-05-02'), result('multiple-choice', true, '2026-04-01')]

  expect(examFactsOf(both.slice(1))).toEqual([{ category: 'imhs', completedOn: null, passed: false }])
  expect(examFactsOf([...both, result('essay', false, '2027-05-02')])).toEqual([
    { category: 'imhs', completedOn: '2026-05-02', passed: true },
  ])
})

test('words are counted as people count them', () => {
  expect(['', ' — ', 'one', "don't well-being", 'Ein Säugling, 3 Wochen.'].map(countWords)).toEqual([
    0, 0, 1, 2, 4,
  ])
  expect([null, { text: ' \n' }, { text: 'a' }, { choice: 'A' }].map(isAnswered)).toEqual([
    false,
    false,
    true,
    true,
  ])
})

test('steps of a sitting, written out', () => {
  const lines = Object.entries(sittingSteps).map(
    ([name, { from, to, by }]) => `${name}: ${from.join(' ')} > ${to} (${by.join(' ')})`,
  )
  expect(lines).toEqual([
    'cancel: booked > cancelled (candidate office)',
    'begin: booked > sitting (candidate)',
    'miss: booked > missed (system)',
    'hand-in: sitting > handed-in (candidate system)',
    'begin-marking: handed-in > being-marked (office system)',
    'find-gap: being-marked > to-adjudicate (system)',
    'release: handed-in being-marked to-adjudicate > released (office system)',
  ])
  expect(decideSittingStep('sitting', 'cancel', 'candidate')).toEqual({ allowed: false })
})

test('rules come back from their form as they are, and figures that make no sense are named', () => {
  const own = examRules.parse({
    categories: { imhs: { essay: { offered: 2, answered: 1, compulsory: [1] } } },
    feeNote: 'None.',
    gap: { over: 'line', points: 1.5 },
  })
  expect(readRulesForm(writeRulesForm(own))).toEqual({ rules: own })
  const typed = {
    ...writeRulesForm(own),
    ...{ 'mcMinutes-usual': ['soon'], 'answered-imhs': ['3'], gapOver: ['sometimes'] },
  }
  expect(readRulesForm(typed)).toEqual({
    faults: [
      { field: 'mcMinutes-usual', code: 'figure' },
      { field: 'answered-imhs', code: 'essays' },
      { field: 'gapOver', code: 'figure' },
    ],
  })
})

test('outside results are read by their headings, matched, and never overwrite', () => {
  const read = readOutsideResults([
    ['Candidate', 'E-mail', 'Assessment', 'Date', 'Score'],
    ['Rosa Delgado', 'ROSA@example.org', 'Multiple choice', '2026-09-12', '51/60'],
    ['Omar Haddad', '', 'Essay', '2026-09-12', '79%'],
    ['Nobody Here', '', 'Part 2', '2026-09-12', '0.9'],
    ['Rosa Delgado', 'rosa@example.org', 'Essay', '2026-13-40', '90'],
  ])
  if ('fault' in read) throw new Error('The list has its headings.')
  expect(read.faults).toEqual([{ line: 5, code: 'day', cell: '2026-13-40' }])
  const passShare = { 'multiple-choice': 0.8, essay: 0.8 }
  const person = (name: string, email: string) => ({
    ...{ applicationId: name, personId: name, associationId: 'va' },
    name,
    email,
    category: 'imhs',
    passShare,
  })
  const people = [person('Rosa Delgado', 'rosa@example.org'), person('Omar Haddad', 'omar@example.org')]
  const known = [
    { personId: 'Omar Haddad', category: 'imhs', part: 'essay', satOn: '2026-09-12', passed: true },
  ] as const
  const { proposals, others } = matchOutsideResults(read.results, people, known)
  expect(proposals.map((each) => [each.candidate.name, each.why, each.passed, each.known])).toEqual([
    ['Rosa Delgado', 'email', true, 'new'],
    ['Omar Haddad', 'name', false, 'differs'],
  ])
  expect(others.map(({ line }) => line)).toEqual([4])
})

test('lines of a calendar entry are never longer than programs take', () => {
  const entry = calendarFile([
    {
      id: 'x',
      on: '2026-12-31',
      at: new Date('2026-11-21T17:00:00Z'),
      summary: 'Exam; one, two',
      description: 'ä'.repeat(90),
    },
  ])
  const longest = Math.max(...entry.split('\r\n').map((line) => new TextEncoder().encode(line).length))

  expect([
    longest <= 75,
    entry.includes('SUMMARY:Exam\\; one\\, two'),
    entry.includes('DTEND;VALUE=DATE:20270101'),
  ]).toEqual([true, true, true])
  expect(entry.replaceAll('\r\n ', '')).toContain(`DESCRIPTION:${'ä'.repeat(90)}`)
})
