import { expect, test } from 'vitest'
import { isConfirmedByOffice, isReviewed } from './is-reviewed.ts'

test('reviewers judge what the portfolio shows, not what the office keeps nor the exam', () => {
  expect((['hours', 'judgement', 'references', 'anyOf'] as const).map(isReviewed)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect((['membership', 'agreement', 'exam'] as const).map(isReviewed)).toEqual([false, false, false])
  expect(isConfirmedByOffice('exam')).toBe(false)
})
