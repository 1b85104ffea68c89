import { addMonths, type Day, type DayNumber, toDay, toDayNumber } from '../../../standards/day.ts'

/** Days as somebody tells them who looks back from the day on which the season plays. */
export interface Calendar {
  readonly today: DayNumber
  readonly year: number
  monthsAgo(months: number): DayNumber
  daysAgo(days: number): DayNumber
  /** A day of a year, such as 05-12, so many years before this one. */
  inYearAgo(years: number, monthAndDay: string): DayNumber
}

export function calendarOf(day: Day): Calendar {
  const today = toDayNumber(day)
  const year = Number(day.slice(0, 4))
  return {
    today,
    year,
    monthsAgo: (months) => addMonths(today, -months),
    daysAgo: (days) => today - days,
    inYearAgo: (years, monthAndDay) => toDayNumber(`${year - years}-${monthAndDay}`),
  }
}

/** The day itself, or the Friday before a weekend. 0001-01-01 was a Monday. */
export function onWeekday(day: DayNumber): DayNumber {
  const weekday = day % 7
  if (weekday === 6) return day - 1
  return weekday === 0 ? day - 2 : day
}

/** The quiet days between the years. */
export function isHoliday(day: DayNumber): boolean {
  const monthAndDay = toDay(day).slice(5)
  return monthAndDay >= '12-22' || monthAndDay <= '01-02'
}
