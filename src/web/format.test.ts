import { expect, test } from 'vitest'
import { createFormat } from './format.ts'

const { figure, missing } = createFormat('en-US')

test('a figure is rounded down, so that nearly enough never reads as enough', () => {
  expect(figure(49.999)).toBe('49.99')
  expect(figure(1234.5)).toBe('1,234.5')
})

test('what is missing is rounded up, so that something missing never reads as nothing', () => {
  expect(missing(0.001)).toBe('0.01')
  expect(missing(8)).toBe('8')
})

test('the noise of adding up changes no figure', () => {
  expect(figure(0.7 + 0.1)).toBe('0.8')
  expect(missing(50 - 49.9)).toBe('0.1')
})

test('an instant is written in the time zone of the association, summer time included', () => {
  const { instant } = createFormat('en-US')

  expect(instant(new Date('2026-11-21T21:05:00Z'))).toBe('Nov 21, 2026, 4:05 PM EST')
  expect(instant(new Date('2026-07-01T03:05:00Z'), 'America/Chicago')).toBe('Jun 30, 2026, 10:05 PM CDT')
})
