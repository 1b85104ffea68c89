import { describe, expect, test } from 'vitest'
import { toDay, toDayNumber } from '../standards/day.ts'
import {
  complement,
  findStretch,
  intersect,
  mergeStretches,
  monthsIn,
  overlap,
  wholeMonthsIn,
} from './stretches.ts'

const stretch = (from: string, to: string) => ({ from: toDayNumber(from), to: toDayNumber(to) })
const inWords = ({ from, to }: { from: number; to: number }) => `${dayOf(from)}..${dayOf(to)}`
const dayOf = (day: number) => (Number.isFinite(day) ? toDay(day) : String(day))

describe('merging', () => {
  const merged = (...stretches: [string, string][]) =>
    mergeStretches(stretches.map(([from, to]) => stretch(from, to))).map(inWords)

  test('stretches that overlap become one', () => {
    expect(merged(['2013-06-01', '2014-03-31'], ['2013-01-01', '2013-12-31'])).toEqual([
      '2013-01-01..2014-03-31',
    ])
  })

  test('stretches that touch become one', () => {
    expect(merged(['2013-01-01', '2013-12-31'], ['2014-01-01', '2014-03-31'])).toEqual([
      '2013-01-01..2014-03-31',
    ])
  })

  test('a day between two stretches keeps them apart', () => {
    expect(merged(['2013-01-01', '2013-12-30'], ['2014-01-01', '2014-03-31'])).toEqual([
      '2013-01-01..2013-12-30',
      '2014-01-01..2014-03-31',
    ])
  })

  test('a stretch within another adds nothing', () => {
    expect(merged(['2013-01-01', '2013-12-31'], ['2013-03-01', '2013-03-31'])).toEqual([
      '2013-01-01..2013-12-31',
    ])
  })

  test('stretches without a first day start at the end that reaches furthest', () => {
    const open = (to: string) => ({ from: Number.NEGATIVE_INFINITY, to: toDayNumber(to) })

    expect(mergeStretches([open('2013-12-31'), open('2014-03-31')]).map(inWords)).toEqual([
      '-Infinity..2014-03-31',
    ])
  })

  test('the given stretches stay as they are', () => {
    const given = [stretch('2013-01-01', '2013-12-31'), stretch('2013-06-01', '2014-03-31')]
    mergeStretches(given)

    expect(given.map(inWords)).toEqual(['2013-01-01..2013-12-31', '2013-06-01..2014-03-31'])
  })
})

describe('whole months', () => {
  const months = (...stretches: [string, string][]) =>
    wholeMonthsIn(stretches.map(([from, to]) => stretch(from, to)))

  test('two calendar years are 24, from whatever day they run', () => {
    expect(months(['2014-01-01', '2015-12-31'])).toBe(24)
    expect(months(['2013-02-10', '2015-02-09'])).toBe(24)
  })

  test('a day short of two years is 23', () => {
    expect(months(['2014-01-01', '2015-12-30'])).toBe(23)
    expect(months(['2013-02-10', '2015-02-08'])).toBe(23)
  })

  test('months run to the month end where it is shorter', () => {
    expect(months(['2023-01-31', '2023-02-27'])).toBe(1)
    expect(months(['2023-01-31', '2023-02-26'])).toBe(0)
    expect(months(['2024-01-31', '2024-02-28'])).toBe(1)
    expect(months(['2024-01-31', '2024-02-27'])).toBe(0)
  })

  test('from a leap day, a year ends on February 27', () => {
    expect(months(['2024-02-29', '2025-02-27'])).toBe(12)
    expect(months(['2024-02-29', '2025-02-26'])).toBe(11)
  })

  test('leftover days of all stretches add up at 30.4375 a month', () => {
    // 16 + 15 = 31 days are a month; 15 + 15 = 30 days are not.
    expect(months(['2020-01-01', '2020-01-16'], ['2021-01-01', '2021-01-15'])).toBe(1)
    expect(months(['2020-01-01', '2020-01-15'], ['2021-01-01', '2021-01-15'])).toBe(0)
  })

  test('leftover days are added to whole months', () => {
    // 1 month and 16 days, 2 months and 15 days.
    expect(months(['2020-01-01', '2020-02-16'], ['2021-01-01', '2021-03-15'])).toBe(4)
  })

  test('sixteen months of leftover days are 487 days', () => {
    // Ninety-seven stretches of five days are 485 days: 15 months and a bit. One more of two days makes 16.
    const five = Array.from({ length: 97 }, (_, index): [string, string] => [
      `${1900 + index}-03-01`,
      `${1900 + index}-03-05`,
    ])
    expect(months(...five)).toBe(15)
    expect(months(...five, ['2020-03-01', '2020-03-01'])).toBe(15)
    expect(months(...five, ['2020-03-01', '2020-03-02'])).toBe(16)
  })

  test('a working life is counted in the same way', () => {
    expect(months(['1960-07-01', '2024-06-30'])).toBe(64 * 12)
    expect(months(['0001-01-01', '9999-12-31'])).toBe(9999 * 12)
  })

  test('no stretch has no months', () => {
    expect(months()).toBe(0)
  })
})

describe('months for the row of an entry', () => {
  const months = (from: string, to: string) => monthsIn([stretch(from, to)])

  test('have one decimal, rounded down', () => {
    // 10 days are 0.328 months, 27 days 0.887, 30 days 0.985.
    expect(months('2020-01-01', '2020-01-10')).toBe(0.3)
    expect(months('2021-02-01', '2021-02-27')).toBe(0.8)
    expect(months('2020-01-01', '2020-01-30')).toBe(0.9)
    expect(months('2020-01-01', '2020-03-16')).toBe(2.5)
  })

  test('are rounded down once for all parts of it', () => {
    // 10 and 9 days are 0.6 months together, and 0.3 and 0.2 apart.
    expect(monthsIn([stretch('2020-01-01', '2020-01-10'), stretch('2021-01-01', '2021-01-09')])).toBe(0.6)
  })

  test('are whole for whole months', () => {
    expect(months('2011-01-01', '2014-12-31')).toBe(48)
  })
})

describe('the stretch that holds a day', () => {
  const three = [
    stretch('2020-01-01', '2020-01-31'),
    stretch('2021-01-01', '2021-01-31'),
    stretch('2022-01-01', '2022-01-31'),
  ]
  const find = (day: string) => {
    const found = findStretch(three, toDayNumber(day))
    return found && inWords(found)
  }

  test('holds its first day, its last and those between', () => {
    expect(find('2020-01-01')).toBe('2020-01-01..2020-01-31')
    expect(find('2020-01-31')).toBe('2020-01-01..2020-01-31')
    expect(find('2021-01-15')).toBe('2021-01-01..2021-01-31')
    expect(find('2022-01-01')).toBe('2022-01-01..2022-01-31')
    expect(find('2022-01-31')).toBe('2022-01-01..2022-01-31')
  })

  test('is none before, between and after', () => {
    expect(['2019-12-31', '2020-02-01', '2021-12-31', '2022-02-01'].map(find)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  test('is none where there are no stretches', () => {
    expect(findStretch([], toDayNumber('2020-01-01'))).toBeUndefined()
  })
})

describe('days common to two lists', () => {
  const common = (left: [string, string][], right: [string, string][]) =>
    intersect(
      left.map(([from, to]) => stretch(from, to)),
      right.map(([from, to]) => stretch(from, to)),
    ).map(inWords)

  test('are the days that lie in both', () => {
    expect(common([['2020-01-01', '2020-06-30']], [['2020-05-01', '2020-12-31']])).toEqual([
      '2020-05-01..2020-06-30',
    ])
    expect(common([['2020-05-01', '2020-12-31']], [['2020-01-01', '2020-06-30']])).toEqual([
      '2020-05-01..2020-06-30',
    ])
  })

  test('may be a single day', () => {
    expect(common([['2020-01-01', '2020-06-30']], [['2020-06-30', '2020-12-31']])).toEqual([
      '2020-06-30..2020-06-30',
    ])
  })

  test('are none where the lists only touch', () => {
    expect(common([['2020-01-01', '2020-06-30']], [['2020-07-01', '2020-12-31']])).toEqual([])
  })

  test('come from every pair of stretches that meet', () => {
    const year: [string, string][] = [['2020-01-01', '2020-12-31']]
    const parts: [string, string][] = [
      ['2019-12-01', '2020-01-15'],
      ['2020-03-01', '2020-03-31'],
      ['2020-12-15', '2021-01-15'],
    ]
    const expected = ['2020-01-01..2020-01-15', '2020-03-01..2020-03-31', '2020-12-15..2020-12-31']

    expect(common(year, parts)).toEqual(expected)
    expect(common(parts, year)).toEqual(expected)
  })

  test('are none with an empty list', () => {
    expect(common([], [['2020-01-01', '2020-06-30']])).toEqual([])
  })
})

describe('the days left out', () => {
  test('lie before, between and after the stretches', () => {
    const left = complement([stretch('2020-01-01', '2020-01-31'), stretch('2021-01-01', '2021-01-31')])

    expect(left.map(inWords)).toEqual([
      '-Infinity..2019-12-31',
      '2020-02-01..2020-12-31',
      '2021-02-01..Infinity',
    ])
  })

  test('are all days where there is no stretch', () => {
    expect(complement([]).map(inWords)).toEqual(['-Infinity..Infinity'])
  })

  test('are none where a stretch holds all days', () => {
    expect(complement([{ from: Number.NEGATIVE_INFINITY, to: Number.POSITIVE_INFINITY }])).toEqual([])
  })

  test('end where an open stretch begins', () => {
    const open = { from: toDayNumber('2020-01-01'), to: Number.POSITIVE_INFINITY }

    expect(complement([open]).map(inWords)).toEqual(['-Infinity..2019-12-31'])
  })
})

test('two stretches have the days in common that lie in both, if any', () => {
  expect(overlap({ from: 1, to: 9 }, { from: 5, to: 12 })).toEqual({ from: 5, to: 9 })
  expect(overlap({ from: 5, to: 12 }, { from: 1, to: 9 })).toEqual({ from: 5, to: 9 })
  expect(overlap({ from: 1, to: 5 }, { from: 5, to: 6 })).toEqual({ from: 5, to: 5 })
  expect(overlap({ from: 1, to: 4 }, { from: 5, to: 6 })).toBeNull()
})
