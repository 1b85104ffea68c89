import { expect, test } from 'vitest'
import { readPeriod } from './read-period.ts'

test('two days make a period, also the same day twice', () => {
  expect(readPeriod('2025-01-01..2025-12-31')).toEqual({ from: '2025-01-01', to: '2025-12-31' })
  expect(readPeriod('2025-01-01..2025-01-01')).toEqual({ from: '2025-01-01', to: '2025-01-01' })
})

test('days in the wrong order make none', () => {
  expect(readPeriod('2025-12-31..2025-01-01')).toBe(undefined)
})

test('a day that does not exist, one day and three days make none', () => {
  expect(readPeriod('2025-02-29..2025-12-31')).toBe(undefined)
  expect(readPeriod('2025-01-01')).toBe(undefined)
  expect(readPeriod('2025-01-01..2025-06-30..2025-12-31')).toBe(undefined)
})
