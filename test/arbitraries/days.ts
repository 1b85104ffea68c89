import fc from 'fast-check'
import type { Day } from '../../src/standards/day.ts'

/** Days around which portfolios crowd: a degree, the end of a year, a leap day, an anniversary. */
export const degreeDay = '2015-05-15'
const anchors: readonly Day[] = [
  degreeDay,
  '2015-01-31',
  '2016-02-29',
  '2017-05-15',
  '2018-05-15',
  '2018-12-31',
  '2019-12-31',
  '2020-02-29',
  '2020-06-30',
  '2020-12-31',
]

const offsets = [-366, -365, -31, -30, -29, -28, -2, -1, 0, 0, 0, 0, 1, 2, 27, 28, 29, 30, 31, 364, 365, 366]

/** A day near one of the anchors, or anywhere between. */
export const nearDay: fc.Arbitrary<Day> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(fc.constantFrom(...anchors), fc.constantFrom(...offsets))
      .map(([day, by]) => shift(day, by)),
  },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 2400 }).map((by) => shift('2014-06-01', by)) },
)

/** Days of evaluation; some entries lie after each of them. */
export const asOfDay: fc.Arbitrary<Day> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      '2020-12-31',
      '2020-12-31',
      '2020-12-30',
      '2021-01-01',
      '2020-06-30',
      '2021-02-28',
    ),
  },
  { weight: 1, arbitrary: nearDay },
)

/** A day, or an end that is still open or not yet known. */
export const openDay = fc.oneof(
  { weight: 3, arbitrary: nearDay },
  { weight: 1, arbitrary: fc.constantFrom(null, undefined) },
)

export interface Stretch {
  from: Day
  to: Day | null | undefined
}

/** A stretch of whole months, of months less or more a day, or open at its end. */
export const stretch: fc.Arbitrary<Stretch> = fc
  .tuple(
    nearDay,
    fc.constantFrom(0, 1, 6, 11, 12, 23, 24, 35, 36, 48),
    fc.constantFrom(-2, -1, 0, 1),
    openDay,
  )
  .map(([from, months, by, end]) => ({
    from,
    to: end == null ? end : laterOf(from, shift(monthsLater(from, months), by)),
  }))

export function shift(day: Day, by: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}

function monthsLater(day: Day, months: number): Day {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`)
  date.setUTCMonth(date.getUTCMonth() + months)
  return shift(date.toISOString().slice(0, 10), Number(day.slice(8, 10)) - 1)
}

function laterOf(one: Day, other: Day): Day {
  return one > other ? one : other
}
