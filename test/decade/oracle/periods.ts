import type { Ways } from '../plan.ts'
import { months, plus } from './days.ts'

type Renewals = Ways['renewals']

export interface Year {
  readonly from: string
  readonly until: string
  /** False where another model holds in it. */
  readonly counts: boolean
}

export interface Period {
  readonly from: string
  readonly until: string
  /** Of the whole cycle. */
  readonly years: readonly Year[]
  readonly isYearly: boolean
}

/** Renewal years are numbered by the calendar year in which they end. */
function yearEnding({ year }: Renewals, number: number): { from: string; until: string } {
  if (year === 'calendar') return { from: `${number}-01-01`, until: `${number}-12-31` }
  return { from: `${number - 1}-07-01`, until: `${number}-06-30` }
}

/** The period that holds a day: cycles by the model of that day, cut where another model begins or ended. */
export function periodOf(ways: Renewals, day: string): Period | undefined {
  const begun = ways.models.filter(({ from }) => from <= day)
  const model = begun.at(-1)
  if (!model) return undefined
  const next = ways.models[begun.length]
  let last = Number(day.slice(0, 4))
  while (yearEnding(ways, last).until < day) last += 1
  const length = model.length === 'yearly' ? 1 : 3
  if (length === 3) while ((last - model.endsIn) % 3 !== 0) last += 1
  const years: Year[] = []
  for (let number = last - length + 1; number <= last; number += 1) {
    const year = yearEnding(ways, number)
    years.push({ ...year, counts: year.from >= model.from && (!next || year.until < next.from) })
  }
  const counted = years.filter(({ counts }) => counts)
  const [first, end] = [counted[0], counted.at(-1)]
  return first && end && { from: first.from, until: end.until, years, isYearly: length === 1 }
}

export interface Dates {
  readonly opens: string
  readonly due: string
  readonly grace: string
  readonly lapses: string | null
}

/** When the renewal of a period opens, is due, is taken late, and ends. */
export function datesOf(ways: Renewals, period: Pick<Period, 'from' | 'until'>): Dates {
  const opens = months(plus(period.until, 1), -ways.opensMonths)
  const due = plus(period.until, ways.dueDays)
  const grace = plus(due, ways.graceDays)
  const lapses = ways.hardStop ? plus(grace, 1) : null
  return { opens: opens < period.from ? period.from : opens, due, grace, lapses }
}

export interface Moment {
  readonly on: string
  readonly kind: 'opens' | 'reminder' | 'late'
  readonly name: string
}

/** What people are written on which day about a renewal that they have not handed in. */
export function mailsOf(ways: Renewals, { opens, due, lapses }: Dates): Moment[] {
  const found: Moment[] = [{ on: opens, kind: 'opens', name: `opens ${due}` }]
  for (const days of ways.reminderDays) {
    const on = plus(due, -days)
    if (on > opens) found.push({ on, kind: 'reminder', name: `reminder ${days} ${due}` })
  }
  const late = plus(due, 1)
  if (lapses === null || late < lapses) found.push({ on: late, kind: 'late', name: `late ${due}` })
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}

/** A time in which somebody held something of an association without a break. */
export interface Spell {
  readonly from: string
  /** Null while it is held. */
  readonly until: string | null
  /** Where it began with an award: the day by which its first year is known. */
  readonly firstYearBy: string | null
}

export const heldOn = (spells: readonly Spell[], day: string): boolean =>
  spells.some(({ from, until }) => from <= day && (until === null || day <= until))

/** How many years of a period are asked: whoever holds at the end of one owes it, but for the first after an award. */
export function yearsAsked(period: Period, spells: readonly Spell[]): number {
  const firsts = spells.flatMap(({ from, firstYearBy }) =>
    firstYearBy !== null && !heldOn(spells, plus(from, -1)) ? [firstYearBy] : [],
  )
  return period.years.filter(
    ({ from, until, counts }) =>
      counts && heldOn(spells, until) && !firsts.some((day) => day >= from && day <= until),
  ).length
}
