import { expect, test } from 'vitest'
import { toHours, toHourUnits } from './hour-units.ts'

test('thirty times a tenth of an hour is three hours', () => {
  const units = Array.from({ length: 30 }, () => toHourUnits(0.1)).reduce((sum, each) => sum + each, 0)

  expect(toHours(units)).toBe(3)
})

test('hours are exact to a millionth', () => {
  expect(toHours(toHourUnits(1.123456))).toBe(1.123456)
  expect(toHours(toHourUnits(1.1234564))).toBe(1.123456)
  expect(toHours(toHourUnits(1.1234566))).toBe(1.123457)
})

test('no entry counts for more than a billion hours', () => {
  expect(toHours(toHourUnits(1e9))).toBe(1e9)
  expect(toHours(toHourUnits(1e12))).toBe(1e9)
})
