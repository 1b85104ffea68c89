import { expect, test } from 'vitest'
import { anEdition } from '../../test/builders/edition.ts'
import { toDay, toDayNumber } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import { renewalPeriod } from './renewal-period.ts'

function periodOf(renewal: Edition['renewal'], asOf: string): string | null {
  const period = renewalPeriod(anEdition(renewal ? { renewal } : {}), toDayNumber(asOf))
  return period && `${toDay(period.from)}..${toDay(period.to)}`
}

test('an application has no period', () => {
  expect(periodOf(undefined, '2026-03-01')).toBeNull()
})

test('a calendar year holds its first and its last day', () => {
  const calendarYear = { years: 1, endsOn: '12-31' }

  expect(periodOf(calendarYear, '2026-01-01')).toBe('2026-01-01..2026-12-31')
  expect(periodOf(calendarYear, '2026-12-31')).toBe('2026-01-01..2026-12-31')
})

test('a year may end on any day', () => {
  const untilJune = { years: 1, endsOn: '06-30' }

  expect(periodOf(untilJune, '2026-06-30')).toBe('2025-07-01..2026-06-30')
  expect(periodOf(untilJune, '2026-07-01')).toBe('2026-07-01..2027-06-30')
})

test('a cycle of three years ends in its year and every third year, before and after', () => {
  const cycle = { years: 3, endsOn: '12-31', endsIn: 2027 }

  expect(periodOf(cycle, '2027-12-31')).toBe('2025-01-01..2027-12-31')
  expect(periodOf(cycle, '2028-01-01')).toBe('2028-01-01..2030-12-31')
  expect(periodOf(cycle, '2026-03-01')).toBe('2025-01-01..2027-12-31')
  expect(periodOf(cycle, '2025-01-01')).toBe('2025-01-01..2027-12-31')
  expect(periodOf(cycle, '2024-12-31')).toBe('2022-01-01..2024-12-31')
  expect(periodOf(cycle, '2022-06-01')).toBe('2022-01-01..2024-12-31')
})

test('several years without a named end finish with the year that holds the day', () => {
  expect(periodOf({ years: 3, endsOn: '12-31' }, '2026-03-01')).toBe('2024-01-01..2026-12-31')
})

test('a year that ends on the last of February follows the leap years', () => {
  const untilFebruary = { years: 1, endsOn: '02-29' }

  expect(periodOf(untilFebruary, '2024-02-29')).toBe('2023-03-01..2024-02-29')
  expect(periodOf(untilFebruary, '2025-02-28')).toBe('2024-03-01..2025-02-28')
})
