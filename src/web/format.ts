import { usualTimeZone } from '../domain/day-in.ts'
import type { Day } from '../standards/day.ts'

/** How days, months and figures are written in one language. */
export interface Format {
  /** November 21, 2026 */
  readonly day: (day: Day) => string
  /** Nov 21, 2026, 9:42 PM EST, by the clock of the zone, summer time included */
  readonly instant: (instant: Date, timeZone?: string) => string
  /** November 2026, of a day or of a month `YYYY-MM` */
  readonly month: (month: string) => string
  /** N, for the foot of a chart */
  readonly monthInitial: (month: string) => string
  /** 57.5, with at most two decimals; rounded down, so that 49.999 of 50 never reads as 50 */
  readonly figure: (figure: number) => string
  /** The same for what is missing: rounded up, so that something missing never reads as nothing. */
  readonly missing: (figure: number) => string
  readonly percent: (share: number) => string
}

export function createFormat(locale: string): Format {
  const style = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' })
  const day = style({ day: 'numeric', month: 'long', year: 'numeric' })
  const month = style({ month: 'long', year: 'numeric' })
  const initial = style({ month: 'narrow' })
  const figure = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'floor' })
  const missing = new Intl.NumberFormat(locale, { maximumFractionDigits: 2, roundingMode: 'ceil' })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // Nearly every figure on a page is one of these, and looking it up takes a tenth of putting it into digits.
  const small = Array.from({ length: 1000 }, (_, number) => figure.format(number))
  const clockOf = clocksOf(locale)
  return {
    day: (text) => day.format(instantOf(text)),
    instant: (instant, timeZone = usualTimeZone) =>
      clockOf(timeZone).format(instant).replaceAll('\u202f', ' '),
    month: (text) => month.format(instantOf(text)),
    monthInitial: (text) => initial.format(instantOf(text)),
    figure: (number) => small[number] ?? figure.format(withoutNoise(number)),
    missing: (number) => missing.format(withoutNoise(number)),
    percent: (share) => percent.format(share),
  }
}

/** Clocks are costly to make, so each is made once. */
function clocksOf(locale: string): (timeZone: string) => Intl.DateTimeFormat {
  const made = new Map<string, Intl.DateTimeFormat>()
  return (timeZone) => {
    const known = made.get(timeZone)
    if (known) return known
    const clock = new Intl.DateTimeFormat(locale, {
      timeZone,
      month: 'short',
      day: 'numeric',
      year: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'short',
    })
    made.set(timeZone, clock)
    return clock
  }
}

/** A millionth is the noise of adding up. */
function withoutNoise(number: number): number {
  return Math.round(number * 1e6) / 1e6
}

function instantOf(text: string): Date {
  return new Date(`${text.length === 7 ? `${text}-01` : text}T00:00:00Z`)
}
