import { expect, test } from 'vitest'
import { passedOn } from './passed-on.ts'

const dayOf = (at: Date) => at.toISOString().slice(0, 10)
const result = (part: 'multiple-choice' | 'essay', releasedOn: string, more = {}) => ({
  ...{ part, category: 'imhm-clinical', passed: true, satOn: '2026-10-01', source: 'attune' as const },
  ...{ releasedAt: new Date(`${releasedOn}T12:00:00Z`), ...more },
})

test('an exam is passed on the day on which the later part was first passed', () => {
  const results = [
    result('multiple-choice', '2026-10-20'),
    result('essay', '2026-11-18'),
    result('essay', '2026-10-30', { passed: false }),
    result('multiple-choice', '2026-11-20'),
  ]

  expect(passedOn(results, 'imhm-clinical', dayOf)).toBe('2026-11-18')
})

test('what came from elsewhere counts from the day on which it was sat', () => {
  const elsewhere = { source: 'imported' as const }
  const results = [
    result('multiple-choice', '2026-11-20', elsewhere),
    result('essay', '2026-11-20', { ...elsewhere, satOn: '2026-10-02' }),
  ]

  expect(passedOn(results, 'imhm-clinical', dayOf)).toBe('2026-10-02')
})

test('one part is not the exam, and neither is another category', () => {
  const results = [
    result('multiple-choice', '2026-10-20'),
    result('essay', '2026-10-20', { category: 'imhm-policy' }),
  ]

  expect(passedOn(results, 'imhm-clinical', dayOf)).toBeNull()
})
