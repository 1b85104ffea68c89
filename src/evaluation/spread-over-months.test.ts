import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Day, toDay } from '../standards/day.ts'
import { spreadOverMonths } from './spread-over-months.ts'

test('a session of one day stands in its month', () => {
  expect(spreadOverMonths({ from: '2026-03-31', to: '2026-03-31' }, 1.5)).toEqual([
    { month: '2026-03', hours: 1.5 },
  ])
})

test('an entry over two months is spread by its days', () => {
  expect(spreadOverMonths({ from: '2026-01-22', to: '2026-02-20' }, 3)).toEqual([
    { month: '2026-01', hours: 1 },
    { month: '2026-02', hours: 2 },
  ])
})

test('no hours are no months', () => {
  expect(spreadOverMonths({ from: '2026-01-22', to: '2026-02-20' }, 0)).toEqual([])
})

test('an entry over more than ten years stands in its first month', () => {
  expect(spreadOverMonths({ from: '1900-01-01', to: '2026-12-31' }, 40)).toEqual([
    { month: '1900-01', hours: 40 },
  ])
})

test('an entry over two months and no more than ten years is spread, and one a day longer is not', () => {
  const from = '2010-01-01'
  const months = (to: Day) => spreadOverMonths({ from, to }, 366).map(({ month }) => month)

  expect(months('2010-02-01')).toEqual(['2010-01', '2010-02'])
  expect(months('2020-01-08')).toHaveLength(121)
  expect(months('2020-01-09')).toEqual(['2010-01'])
})

test('the same month of two years is two months', () => {
  expect(spreadOverMonths({ from: '2020-02-29', to: '2021-02-28' }, 366)).toHaveLength(13)
})

test('a month that gets nothing is left out', () => {
  expect(spreadOverMonths({ from: '2026-01-31', to: '2026-03-01' }, 0.000001)).toEqual([
    { month: '2026-02', hours: 0.000001 },
  ])
})

test('an entry may end on the last day there is', () => {
  expect(spreadOverMonths({ from: '9999-11-30', to: '9999-12-31' }, 32)).toEqual([
    { month: '9999-11', hours: 1 },
    { month: '9999-12', hours: 31 },
  ])
})

test('the parts add up to the hours, to a millionth', () => {
  const days = fc.tuple(fc.integer({ min: 700_000, max: 740_000 }), fc.integer({ min: 0, max: 2000 }))
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 400_000_000 }), ([first, length], millionths) => {
      const parts = spreadOverMonths({ from: toDay(first), to: toDay(first + length) }, millionths / 1e6)
      const total = parts.reduce((sum, { hours }) => sum + Math.round(hours * 1e6), 0)
      expect(total).toBe(millionths)
    }),
  )
})
