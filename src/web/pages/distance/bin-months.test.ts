import { expect, test } from 'vitest'
import { binMonths, positionOf } from './bin-months.ts'

const ada = (hours: number) => ({ provider: 'ada', hours, counted: true })

test('up to three years are drawn month by month, empty months too', () => {
  const binned = binMonths([
    { month: '2025-11', parts: [ada(1)] },
    { month: '2026-02', parts: [ada(2)] },
  ])

  expect(binned).toEqual({
    monthsPerBin: 1,
    bins: [
      { month: '2025-11', parts: [ada(1)] },
      { month: '2025-12', parts: [] },
      { month: '2026-01', parts: [] },
      { month: '2026-02', parts: [ada(2)] },
    ],
  })
})

test('a longer time is drawn by quarters, and what shares provider and verdict adds up', () => {
  const { monthsPerBin, bins } = binMonths([
    { month: '2020-01', parts: [ada(0.1)] },
    { month: '2020-03', parts: [ada(0.2), { ...ada(1), counted: false }] },
    { month: '2026-02', parts: [ada(2)] },
  ])

  expect(monthsPerBin).toBe(3)
  expect(bins).toHaveLength(25)
  expect(bins[0]).toEqual({ month: '2020-01', parts: [ada(0.3), { ...ada(1), counted: false }] })
})

test.each([
  ['2023-01', '2025-12', 1, 36],
  ['2023-01', '2026-01', 3, 13],
  ['0001-01', '9999-12', 6000, 20],
])('from %s to %s a bar is %i months, and there are %i bars', (first, last, monthsPerBin, count) => {
  const binned = binMonths([
    { month: first, parts: [ada(1)] },
    { month: last, parts: [ada(1)] },
  ])

  expect(binned.monthsPerBin).toBe(monthsPerBin)
  expect(binned.bins).toHaveLength(count)
})

test('a month has its place on the axis', () => {
  const binned = binMonths([
    { month: '2025-11', parts: [ada(1)] },
    { month: '2026-02', parts: [ada(2)] },
  ])

  expect(positionOf('2026-01', binned)).toBe(2)
})
