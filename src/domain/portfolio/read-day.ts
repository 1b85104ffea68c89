import { type Day, isDay } from '../../standards/day.ts'

export type DayOrder = 'month-first' | 'day-first'

/** `proves` tells the order that every day written like this one must then have. */
type DayReading =
  | { readonly kind: 'day'; readonly day: Day; readonly proves?: DayOrder }
  | { readonly kind: 'either'; readonly days: Readonly<Record<DayOrder, Day>> }
  | { readonly kind: 'none' }

const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/
const numericDay = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/
const monthNamed = /^(?:[a-z]+,? )?([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4}|\d{2})$/
const dayNamed = /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?\.?[ -]([a-z]{3,9})\.?,?[ -](\d{4}|\d{2})$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A day as people write it: ISO, US, day first, or with the name of the month. */
export function readDay(written: string): DayReading {
  const text = written.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  const [, isoYear, isoMonth, isoDate] = isoDay.exec(written.trim()) ?? []
  if (isoYear) return only(dayOf(isoYear, isoMonth, isoDate))
  const [, first, second, year] = numericDay.exec(text) ?? []
  if (first) return compare(dayOf(year, first, second), dayOf(year, second, first))
  const [, monthName, date, yearAfter] = monthNamed.exec(text) ?? []
  if (monthName) return only(dayOf(yearAfter, monthOf(monthName), date))
  const [, dateBefore, name, yearLast] = dayNamed.exec(text) ?? []
  return only(name ? dayOf(yearLast, monthOf(name), dateBefore) : undefined)
}

function only(day: Day | undefined): DayReading {
  return day === undefined ? { kind: 'none' } : { kind: 'day', day }
}

function compare(monthFirst: Day | undefined, dayFirst: Day | undefined): DayReading {
  if (monthFirst === dayFirst) return only(monthFirst)
  if (monthFirst === undefined)
    return dayFirst ? { kind: 'day', day: dayFirst, proves: 'day-first' } : { kind: 'none' }
  if (dayFirst === undefined) return { kind: 'day', day: monthFirst, proves: 'month-first' }
  return { kind: 'either', days: { 'month-first': monthFirst, 'day-first': dayFirst } }
}

/** Of two digits, 70 to 99 are of the last century. */
function dayOf(year = '', month = '', day = ''): Day | undefined {
  const full = year.length === 2 ? `${Number(year) < 70 ? '20' : '19'}${year}` : year
  const text = `${full}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isDay(text) ? text : undefined
}

/** `sept` and `september` are both written. */
function monthOf(name: string): string {
  const month = months.indexOf(name.slice(0, 3)) + 1
  return month > 0 ? String(month) : ''
}
