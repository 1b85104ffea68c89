import { expect, test } from 'vitest'
import { toDay, toDayNumber } from '../../standards/day.ts'
import { reachedOn } from './reached-on.ts'

function reached(stretches: [string, string][], need: number, asOf: string): string {
  const merged = stretches.map(([from, to]) => ({ from: toDayNumber(from), to: toDayNumber(to) }))
  return toDay(reachedOn(merged, need, toDayNumber(asOf)))
}

test('what runs on the day goes on until the months are full', () => {
  expect(reached([['2024-03-02', '2026-03-01']], 36, '2026-03-01')).toBe('2027-03-01')
})

test('it may be the very next day', () => {
  expect(reached([['2024-03-03', '2026-03-01']], 24, '2026-03-01')).toBe('2026-03-02')
})

test('a month that begins on its last day is full a day before the end of the next', () => {
  expect(reached([['2026-01-31', '2026-02-10']], 1, '2026-02-10')).toBe('2026-02-27')
})

test('leftover days of earlier stretches help', () => {
  // 10 days in 2020 and 15 so far in 2026: 31 days together are a month, six days from now.
  const stretches: [string, string][] = [
    ['2020-01-01', '2020-01-10'],
    ['2026-02-15', '2026-03-01'],
  ]

  expect(reached(stretches, 1, '2026-03-01')).toBe('2026-03-07')
})

test('many years ahead are told as well', () => {
  expect(reached([['2026-03-01', '2026-03-01']], 120, '2026-03-01')).toBe('2036-02-29')
})
