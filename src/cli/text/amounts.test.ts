import { expect, test } from 'vitest'
import { dayInWords, inFigures, inUnits } from './amounts.ts'

test('a figure is rounded down, so that nearly enough never reads as enough', () => {
  expect(inFigures(49.999)).toBe('49.99')
})

test('the noise of adding up does not lower a figure', () => {
  expect(inFigures(0.7 + 0.1)).toBe('0.8')
  expect(inFigures(4.35)).toBe('4.35')
})

test('thousands are set apart', () => {
  expect(inFigures(12_345)).toBe('12,345')
})

test('one of a unit is singular, anything else is plural', () => {
  expect([inUnits(1, 'hours'), inUnits(1.5, 'hours'), inUnits(0, 'references')]).toEqual([
    '1 hour',
    '1.5 hours',
    '0 references',
  ])
})

test('a day is read as a day of the calendar, whatever the time zone', () => {
  expect(dayInWords('2026-01-01')).toBe('January 1, 2026')
})
