/** Plain days as text, counted with milliseconds. */
const oneDay = 86_400_000

const ms = (day: string) => Date.parse(`${day}T00:00:00Z`)
const dayOf = (instant: number) => new Date(instant).toISOString().slice(0, 10)

export const plus = (day: string, days: number): string => dayOf(ms(day) + days * oneDay)
export const between = (from: string, to: string): number => Math.round((ms(to) - ms(from)) / oneDay)

const pad = (number: number, digits = 2) => String(number).padStart(digits, '0')

/** The last day of a month, month 1 to 12. */
export const endOfMonth = (year: number, month: number): string =>
  plus(month === 12 ? `${year + 1}-01-01` : `${year}-${pad(month + 1)}-01`, -1)

/** The same day of another month, or its last one where it is shorter. */
export function months(day: string, count: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const all = year * 12 + month - 1 + count
  const [toYear, toMonth] = [Math.floor(all / 12), (all % 12) + 1]
  const last = endOfMonth(toYear, toMonth)
  return date > Number(last.slice(8)) ? last : `${last.slice(0, 8)}${pad(date)}`
}

export function* daysFrom(from: string, until: string): Generator<string> {
  for (let day = from; day <= until; day = plus(day, 1)) yield day
}
