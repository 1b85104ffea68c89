import { addMonths, type Day, type DayNumber, toDay, toDayNumber } from '../../standards/day.ts'

/** 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const
export type Weekday = (typeof weekdays)[number]

/** `every second Tuesday` may mean either: Tuesday every two weeks, or the second Tuesday of a month. */
export type SeriesPattern =
  | { readonly kind: 'weekly'; readonly weekdays: readonly Weekday[]; readonly everyWeeks: number }
  | {
      readonly kind: 'monthly'
      readonly weekday: Weekday
      readonly nth: 1 | 2 | 3 | 4 | 'last'
      readonly everyMonths: number
    }

export interface Series {
  readonly pattern: SeriesPattern
  /** First and last day on which a session may lie. */
  readonly from: Day
  readonly to: Day
  /** Days on which there was none. */
  readonly except: readonly Day[]
}

export type SeriesReading =
  | { readonly days: readonly Day[] }
  | { readonly refused: 'ends-before-it-begins' | 'no-day' | 'too-many'; readonly most: number }

/** More days than this are no series but a mistake in its range. */
const mostDaysOfSeries = 200

/**
 * The days of a series, oldest first. Weeks run from Monday to Sunday and are counted from the week of the first day
 * that fits; months from the month of the first day of the range.
 */
export function expandSeries({ pattern, from, to, except }: Series): SeriesReading {
  const most = mostDaysOfSeries
  if (to < from) return { refused: 'ends-before-it-begins', most }
  const skipped = new Set(except)
  const days: Day[] = []
  const range = { first: toDayNumber(from), last: toDayNumber(to) }
  const numbers = pattern.kind === 'weekly' ? weeklyDays(pattern, range) : monthlyDays(pattern, range)
  for (const number of numbers) {
    const day = toDay(number)
    if (skipped.has(day)) continue
    if (days.length === most) return { refused: 'too-many', most }
    days.push(day)
  }
  return days.length === 0 ? { refused: 'no-day', most } : { days }
}

interface Range {
  readonly first: DayNumber
  readonly last: DayNumber
}

/** Day 1 of the calendar, 0001-01-01, is a Monday. */
export function weekdayOf(number: DayNumber): Weekday {
  return weekdays[(number - 1) % 7] ?? 1
}

function* weeklyDays(
  { weekdays: chosen, everyWeeks }: SeriesPattern & { kind: 'weekly' },
  { first, last }: Range,
): Generator<DayNumber> {
  const inOrder = [...new Set(chosen)].sort()
  const begin = firstFitting(first, inOrder)
  for (let monday = begin - weekdayOf(begin) + 1; monday <= last; monday += 7 * atLeastOne(everyWeeks)) {
    const days = inOrder.map((weekday) => monday + weekday - 1)
    yield* days.filter((day) => day >= first && day <= last)
  }
}

function firstFitting(first: DayNumber, chosen: readonly Weekday[]): DayNumber {
  const week = Array.from({ length: 7 }, (_, index) => first + index)
  return week.find((day) => chosen.includes(weekdayOf(day))) ?? first
}

function* monthlyDays(
  { weekday, nth, everyMonths }: SeriesPattern & { kind: 'monthly' },
  { first, last }: Range,
): Generator<DayNumber> {
  const firstOfMonth = toDayNumber(`${toDay(first).slice(0, 7)}-01`)
  for (let months = 0; ; months += atLeastOne(everyMonths)) {
    const begin = addMonths(firstOfMonth, months)
    if (begin > last) return
    const day =
      nth === 'last' ? lastFitting(addMonths(begin, 1) - 1, weekday) : nthFitting(begin, weekday, nth)
    if (day >= first && day <= last) yield day
  }
}

function nthFitting(begin: DayNumber, weekday: Weekday, nth: number): DayNumber {
  return begin + ((weekday - weekdayOf(begin) + 7) % 7) + 7 * (nth - 1)
}

function lastFitting(end: DayNumber, weekday: Weekday): DayNumber {
  return end - ((weekdayOf(end) - weekday + 7) % 7)
}

/** A step of zero would never end. */
function atLeastOne(step: number): number {
  return Math.max(1, Math.trunc(step))
}
