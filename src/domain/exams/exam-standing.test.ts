import { expect, test } from 'vitest'
import type { ExamPart } from './exam-part.ts'
import { examStandingOf, type KnownSeat } from './exam-standing.ts'

const rules = { retakeAfterMonths: 12 }
const category = 'imhm-clinical'
const seat = (part: ExamPart, state: KnownSeat['state'], plannedOn = '2026-11-23'): KnownSeat => ({
  ...{ part, state, plannedOn },
  ...{ firstDay: '2026-11-16', lastDay: '2026-11-30' },
})
const result = (part: ExamPart, passed: boolean) => ({ part, passed, category, satOn: '2026-11-10' })
const standing = (seats: KnownSeat[], results: ReturnType<typeof result>[] = []) =>
  examStandingOf({ category, seats, results }, rules)

test('the part that has the next step says how the exam stands', () => {
  const days = { firstDay: '2026-11-16', lastDay: '2026-11-30' }

  expect(standing([])).toEqual({ kind: 'open' })
  expect(standing([seat('essay', 'booked')])).toEqual({ kind: 'open' })
  expect(standing([seat('essay', 'booked', '2026-11-20'), seat('multiple-choice', 'booked')])).toEqual({
    ...{ kind: 'booked', on: '2026-11-20' },
    ...days,
  })
  expect(standing([seat('essay', 'sitting'), seat('multiple-choice', 'booked')])).toEqual({ kind: 'begun' })
})

test('what is handed in waits, whatever its markers are at', () => {
  const passed = [result('multiple-choice', true)]

  for (const state of ['handed-in', 'being-marked', 'to-adjudicate'] as const)
    expect(standing([seat('essay', state)], passed)).toEqual({ kind: 'handed-in' })
})

test('a part that was not passed is taken again after its months, and two that were leave the award', () => {
  const passed = result('multiple-choice', true)

  expect(standing([], [passed, result('essay', false)])).toEqual({ kind: 'retake', from: '2027-11-10' })
  expect(standing([], [passed, result('essay', true)])).toEqual({ kind: 'passed' })
})
