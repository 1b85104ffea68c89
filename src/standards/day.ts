import { z } from 'zod'

/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type Day = string

/** A calendar day as a count of days, so that days can be compared, added and sorted cheaply. */
export type DayNumber = number

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]
const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day as a number; 0001-01-01 is 1. The day must exist: check it with `isDay` or `DaySchema` first. */
export function toDayNumber(day: Day): DayNumber {
  return dayNumberOf(+day.slice(0, 4), +day.slice(5, 7), +day.slice(8, 10))
}

/** The day that a number stands for. */
export function toDay(number: DayNumber): Day {
  const { year, month, day } = partsOf(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The same day of a later (or earlier) month, clamped to that month's end (design: "Meaning, exactly" 2). */
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

export const DaySchema = z
  .string()
  .refine(isDay, { error: 'Give a day that exists, as YYYY-MM-DD.' })
  .meta({ description: 'A calendar day, YYYY-MM-DD', format: 'date', examples: ['2024-05-31'] })

function dayNumberOf(year: number, month: number, day: number): DayNumber {
  const before = year - 1
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  const leapDayPassed = month > 2 && isLeap(year) ? 1 : 0
  return before * 365 + leapDays + (daysBeforeMonth[month - 1] ?? 0) + leapDayPassed + day
}

function partsOf(number: DayNumber): { year: number; month: number; day: number } {
  let year = Math.floor(number / 365.2425) + 1
  while (dayNumberOf(year, 1, 1) > number) year -= 1
  while (dayNumberOf(year + 1, 1, 1) <= number) year += 1
  let month = 1
  while (month < 12 && dayNumberOf(year, month + 1, 1) <= number) month += 1
  return { year, month, day: number - dayNumberOf(year, month, 1) + 1 }
}

function lengthOfMonth(year: number, month: number): number {
  return month === 2 && isLeap(year) ? 29 : (daysInMonth[month - 1] ?? 31)
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}
