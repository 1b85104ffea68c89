import { addMonths, type Day, partsOf, toDayNumber } from '../../standards/day.ts'
import type { LifeCase } from './life-case.ts'

/** The days of a renewal that are looked at, both included. */
export interface Period {
  readonly from: Day
  readonly until: Day
}

export interface Excused {
  /** Whole months of the period in which nothing was asked. */
  readonly months: number
  readonly outOf: number
  /** Nothing at all is asked for the period. */
  readonly isWhole: boolean
}

type Excusing = Pick<LifeCase, 'state' | 'from' | 'until' | 'excuses' | 'endedOn'>

/**
 * What granted cases take out of a period. A calendar month counts as a whole once so many of its days are covered, by
 * whichever cases together; a month that the period only holds a part of needs no more days than it has. A case that
 * excuses whole periods excuses each that it touches, and all months together do so too.
 */
export function excuseOf(cases: readonly Excusing[], period: Period, monthFromDays: number): Excused {
  const spans = cases.flatMap((each) => spanIn(each, period))
  const covered = new Set<number>()
  for (const { from, until, excuses } of spans)
    if (excuses === 'months') for (let day = from; day <= until; day += 1) covered.add(day)
  let [months, outOf] = [0, 0]
  for (const [first, last] of monthsOf(period)) {
    outOf += 1
    let count = 0
    for (let day = first; day <= last; day += 1) if (covered.has(day)) count += 1
    if (count >= Math.min(monthFromDays, last - first + 1)) months += 1
  }
  const isWhole = spans.some(({ excuses }) => excuses === 'period') || months === outOf
  return { months: isWhole ? outOf : months, outOf, isWhole }
}

function spanIn({ state, from, until, excuses, endedOn }: Excusing, period: Period) {
  if (state !== 'granted' && state !== 'ended') return []
  if (excuses === null || excuses === 'nothing') return []
  const first = Math.max(toDayNumber(from), toDayNumber(period.from))
  const last = Math.min(toDayNumber(endedOn ?? until), toDayNumber(period.until))
  return first <= last ? [{ from: first, until: last, excuses }] : []
}

/** The calendar months of a period, each with its first and last day within it. */
function* monthsOf(period: Period): Generator<readonly [number, number]> {
  const end = toDayNumber(period.until)
  let first = toDayNumber(period.from)
  while (first <= end) {
    const nextMonth = addMonths(first - partsOf(first).day + 1, 1)
    yield [first, Math.min(nextMonth - 1, end)]
    first = nextMonth
  }
}
