import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type Day = string

/** A calendar day as a count of days, so that days can be compared, added and sorted cheaply. */
export type DayNumber = number

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day as a number; 0001-01-01 is 1. The day must exist: check it with `isDay` or `DaySchema` first. */
export function toDayNumber(day: Day): DayNumber {
  return dayNumberOf(digits(day, 0, 4), digits(day, 5, 7), digits(day, 8, 10))
}

/** The day that a number stands for. */
export function toDay(number: DayNumber): Day {
  const { year, month, day } = partsOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The same day of a later (or earlier) month, clamped to that month's end (docs/meaning.md, 2). */
export function addMonths(number: DayNumber, months: number): DayNumber {
  const { year, month, day } = partsOf(number)
  const count = year * 12 + (month - 1) + months
  const targetYear = Math.floor(count / 12)
  const targetMonth = count - targetYear * 12 + 1
  return dayNumberOf(targetYear, targetMonth, Math.min(day, lengthOfMonth(targetYear, targetMonth)))
}

/** Whether the text names a day that exists, from 0001-01-01 to 9999-12-31. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = [+text.slice(0, 4), +text.slice(5, 7), +text.slice(8, 10)]
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= lengthOfMonth(year, month)
}

const dayAsked = { error: 'Give a day that exists, as YYYY-MM-DD.' }

export const DaySchema = z
  .string(dayAsked)
  .refine(isDay, dayAsked)
  .meta({ description: 'A calendar day, YYYY-MM-DD', format: 'date', examples: ['2024-05-31'] })

/** Read digit by digit, because a portfolio has hundreds of days and a slice of text costs more than its digits. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let place = from; place < to; place += 1) number = number * 10 + text.charCodeAt(place) - 48
  return number
}

function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDayPassed = month > 2 && isLeap(year) ? 1 : 0
  return before * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + leapDayPassed + day
}

/**
 * Year, month and day without a search: counted in years that begin in March, a leap day is the last of its year,
 * and months of 31, 30, 31, 30 and 31 days recur, 153 days together.
 */
export function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  const sinceMarch = number + 305
  const era = Math.floor(sinceMarch / 146_097)
  const dayOfEra = sinceMarch - era * 146_097
  const leapDays =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096)
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365)
  const dayOfYear = dayOfEra - (yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((dayOfYear * 5 + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const day = dayOfYear - Math.floor((fromMarch * 153 + 2) / 5) + 1
  return { year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month, day }
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 31)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
