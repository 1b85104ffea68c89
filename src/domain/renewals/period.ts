import { addMonths, type Day, partsOf, toDay, toDayNumber } from '../../standards/day.ts'
import type { RenewalModel, RenewalPolicy } from '../policy/renewal-policy.ts'

/** The days that a renewal looks at, both included. */
export interface RenewalPeriod {
  readonly from: Day
  readonly until: Day
  /** The years of the whole cycle, also those that another model has cut off. */
  readonly years: readonly RenewalYear[]
}

export interface RenewalYear {
  readonly from: Day
  readonly until: Day
  /** False where another model holds in it. */
  readonly isInside: boolean
}

/** The days of a period on which something happens. */
export interface RenewalDays {
  readonly opensOn: Day
  readonly dueOn: Day
  readonly graceUntil: Day
  /** Null where staff decide. */
  readonly lapsesOn: Day | null
}

type Cycles = Pick<RenewalPolicy, 'year' | 'models'>

/** The one period that holds a day; undefined before the first model. */
export function periodOn({ year, models }: Cycles, day: Day): RenewalPeriod | undefined {
  const place = models.findLastIndex(({ from }) => from <= day)
  const model = models[place]
  if (!model) return undefined
  const next = models[place + 1]
  const last = lastYearOf(model, yearEnding(year, day))
  const count = model.length === 'yearly' ? 1 : 3
  const years = Array.from({ length: count }, (_, index) => yearOf(year, last - count + 1 + index)).map(
    (each) => ({ ...each, isInside: each.from >= model.from && (!next || each.until < next.from) }),
  )
  const inside = years.filter(({ isInside }) => isInside)
  const [first, final] = [inside[0], inside.at(-1)]
  return first && final && { from: first.from, until: final.until, years }
}

/** When a period's renewal opens, is due, and ends (domain: renewal). */
export function daysOf(
  policy: Pick<RenewalPolicy, 'opensMonths' | 'dueDays' | 'graceDays' | 'hardStop'>,
  { from, until }: Pick<RenewalPeriod, 'from' | 'until'>,
): RenewalDays {
  const end = toDayNumber(until)
  const opens = toDay(addMonths(end + 1, -policy.opensMonths))
  const due = end + policy.dueDays
  const grace = due + policy.graceDays
  return {
    opensOn: opens < from ? from : opens,
    dueOn: toDay(due),
    graceUntil: toDay(grace),
    lapsesOn: policy.hardStop ? toDay(grace + 1) : null,
  }
}

/** The calendar year in which the renewal year of a day ends. */
function yearEnding(year: Cycles['year'], day: Day): number {
  const { year: number, month } = partsOf(toDayNumber(day))
  return year === 'july' && month >= 7 ? number + 1 : number
}

function lastYearOf({ length, endsIn }: RenewalModel, ending: number): number {
  if (length === 'yearly') return ending
  return ending + ((((endsIn - ending) % 3) + 3) % 3)
}

function yearOf(year: Cycles['year'], ending: number): { from: Day; until: Day } {
  const four = (number: number) => String(number).padStart(4, '0')
  return year === 'calendar'
    ? { from: `${four(ending)}-01-01`, until: `${four(ending)}-12-31` }
    : { from: `${four(ending - 1)}-07-01`, until: `${four(ending)}-06-30` }
}
