import { addMonths, type DayNumber, toDay, toDayNumber } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import type { Stretch } from './stretches.ts'

/** The renewal's period that holds the day; null for an application. A cycle of years ends with `endsIn`, or every year. */
export function renewalPeriod({ renewal }: Edition, asOf: DayNumber): Stretch | null {
  if (!renewal) return null
  const { years, endsOn, endsIn } = renewal
  const year = +toDay(asOf).slice(0, 4)
  const endYear = asOf > lastDay(year, endsOn) ? year + 1 : year
  const yearsLeft = ((((endsIn ?? endYear) - endYear) % years) + years) % years
  const to = lastDay(endYear + yearsLeft, endsOn)
  return { from: addMonths(to + 1, -12 * years), to }
}

function lastDay(year: number, endsOn: string): DayNumber {
  return addMonths(toDayNumber(`2000-${endsOn}`), (year - 2000) * 12)
}
