import type { Day } from '../../src/standards/day.ts'
import { nextDay, sameDayLater } from './days.ts'

/** An average month is 30.4375 days, which is 487 sixteenths of a day: whole numbers divide exactly. */
const sixteenthsOfAMonth = 487

export interface Length {
  readonly months: number
  readonly leftoverDays: number
}

/** How long a set of days is: each unbroken stretch in calendar months, the days left over added up. */
export function lengthOf(days: ReadonlySet<Day>): Length {
  let [months, leftoverDays] = [0, 0]
  for (const stretch of stretchesOf(days)) {
    const length = lengthOfStretch(stretch)
    months += length.months
    leftoverDays += length.leftoverDays
  }
  return { months, leftoverDays }
}

export function wholeMonths({ months, leftoverDays }: Length): number {
  return months + Math.floor((leftoverDays * 16) / sixteenthsOfAMonth)
}

/** Months with one decimal, rounded down. */
export function monthsWithTenths({ months, leftoverDays }: Length): number {
  return (months * 10 + Math.floor((leftoverDays * 160) / sixteenthsOfAMonth)) / 10
}

/** Runs of days without a gap. */
export function stretchesOf(days: ReadonlySet<Day>): Day[][] {
  const stretches: Day[][] = []
  for (const day of [...days].sort()) {
    const current = stretches.at(-1)
    const last = current?.at(-1)
    if (current !== undefined && last !== undefined && nextDay(last) === day) current.push(day)
    else stretches.push([day])
  }
  return stretches
}

function lengthOfStretch(stretch: readonly Day[]): Length {
  const [first, last] = [stretch[0], stretch.at(-1)]
  if (first === undefined || last === undefined) return { months: 0, leftoverDays: 0 }
  const end = nextDay(last)
  let months = 0
  while (sameDayLater(first, months + 1) <= end) months += 1
  const monthsEnd = sameDayLater(first, months)
  return { months, leftoverDays: stretch.filter((day) => day >= monthsEnd).length }
}
