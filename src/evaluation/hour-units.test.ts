import { expect, test } from 'vitest'
import { toHours, toHourUnits } from './hour-units.ts'

test('thirty times a tenth of an hour is three hours', () => {
  const units = Array.from({ length: 30 }, () => toHourUnits(0.1)).reduce((sum, each) => sum + each, 0)

  expect(toHours(units)).toBe(3)
})

test('three times a third of an hour is one hour, and so are sixty minutes', () => {
  expect(toHours(toHourUnits(1 / 3) * 3)).toBe(1)
  expect(toHours(toHourUnits(1 / 60) * 60)).toBe(1)
})

test('an hour has 3,600 million microseconds, and what is finer is rounded', () => {
  expect(toHourUnits(1)).toBe(3_600_000_000)
  expect(toHourUnits(1.4 / 3_600_000_000)).toBe(1)
  expect(toHourUnits(1.6 / 3_600_000_000)).toBe(2)
})

test('no entry counts for more than a billion hours', () => {
  expect(toHours(toHourUnits(1e9))).toBe(1e9)
  expect(toHours(toHourUnits(1e12))).toBe(1e9)
})
