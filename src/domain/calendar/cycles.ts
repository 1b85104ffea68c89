import { addMonths, type Day, partsOf, toDay, toDayNumber } from '../../standards/day.ts'
import type { CalendarPolicy } from '../policy/calendar-policy.ts'
import { type Holiday, shiftOverHolidays } from './shift-over-holidays.ts'

/** The submissions that are reviewed and decided together, or one submission where each goes by itself. */
export interface Cycle {
  /** Empty where it has none of its own. */
  readonly name: string
  /** The last day on which a submission falls into it. */
  readonly submissionDay: Day
  readonly reviewDay: Day
  readonly decisionDay: Day
  /** 0 for any number. */
  readonly capacity: number
}

/** How an association's year goes: its ways, and the days on which it rests. */
export interface Calendar {
  readonly policy: CalendarPolicy
  readonly holidays: readonly Holiday[]
}

/** The cycles whose submission day lies between two days, both included; none where each submission goes by itself. */
export function listCycles({ policy, holidays }: Calendar, from: Day, to: Day): Cycle[] {
  // A day of rest moves a cycle on, so those of before are looked at too.
  const earliest = toDay(toDayNumber(from) - longestRest)
  return plannedCycles(policy, earliest, to)
    .map((cycle) => withoutRests(cycle, holidays))
    .filter(({ submissionDay }) => from <= submissionDay && submissionDay <= to)
}

/** Above the longest time of rest that can be set, several in a row included. */
const longestRest = 370

/** The cycle that a submission on a day falls into; undefined where no cohort is planned any more. */
export function cycleOf(calendar: Calendar, day: Day): Cycle | undefined {
  const { policy, holidays } = calendar
  if (policy.cycle === 'rolling') return withoutRests(cycleEnding(policy, day, 0), holidays, day)
  const farthest = policy.cycle === 'cohorts' ? '9999-12-31' : toDay(toDayNumber(day) + 2 * longestRest)
  return listCycles(calendar, day, farthest)[0]
}

/** How many were submitted on a day. */
export interface DayCount {
  readonly day: Day
  readonly count: number
}

export interface Placement {
  /** By the day of submission; a day without a cycle is missing. */
  readonly cycles: ReadonlyMap<Day, Cycle>
  /** How many a cycle has, by its submission day. */
  readonly filled: ReadonlyMap<Day, number>
}

/**
 * Places submissions into cycles in the order of their days: into the first that is not over and has room. All of
 * one day go together, so that nobody is parted from a colleague by a minute.
 */
export function placeSubmissions(calendar: Calendar, days: readonly DayCount[]): Placement {
  const cycles = new Map<Day, Cycle>()
  const filled = new Map<Day, number>()
  for (const { day, count } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const cycle = firstWithRoom(calendar, day, filled)
    if (!cycle) continue
    cycles.set(day, cycle)
    filled.set(cycle.submissionDay, (filled.get(cycle.submissionDay) ?? 0) + count)
  }
  return { cycles, filled }
}

/** The cycle that a submission on a day goes into when so many are placed already. */
export function firstWithRoom(
  calendar: Calendar,
  day: Day,
  filled: ReadonlyMap<Day, number>,
): Cycle | undefined {
  for (let from = day; ; ) {
    const cycle = cycleOf(calendar, from)
    if (!cycle || roomIn(cycle, filled) !== 0) return cycle
    from = toDay(toDayNumber(cycle.submissionDay) + 1)
  }
}

/** How many more a cycle takes; null for any number. */
export function roomIn({ submissionDay, capacity }: Cycle, filled: ReadonlyMap<Day, number>): number | null {
  return capacity === 0 ? null : Math.max(0, capacity - (filled.get(submissionDay) ?? 0))
}

function plannedCycles(policy: CalendarPolicy, from: Day, to: Day): Cycle[] {
  switch (policy.cycle) {
    case 'rolling':
      return []
    case 'cohorts':
      return policy.cohorts
        .filter(({ submissionDay }) => from <= submissionDay && submissionDay <= to)
        .toSorted((a, b) => (a.submissionDay < b.submissionDay ? -1 : 1))
    case 'monthly':
      return monthlyDays(policy, from, to, () => true)
    case 'quarterly':
      return monthlyDays(policy, from, to, (month) => month % 3 === policy.firstMonth % 3)
    default:
      return policy.cycle satisfies never
  }
}

function monthlyDays(policy: CalendarPolicy, from: Day, to: Day, takes: (month: number) => boolean): Cycle[] {
  const cycles: Cycle[] = []
  // January has 31 days, so that each later month is clamped from the full number.
  const january = toDayNumber(`${from.slice(0, 4)}-01-${String(policy.submissionDay).padStart(2, '0')}`)
  for (let months = 0; ; months += 1) {
    const number = addMonths(january, months)
    const day = toDay(number)
    if (day > to) return cycles
    if (day >= from && takes(partsOf(number).month)) cycles.push(cycleEnding(policy, day, policy.capacity))
  }
}

function cycleEnding(policy: CalendarPolicy, submissionDay: Day, capacity: number): Cycle {
  const after = (days: number) => toDay(toDayNumber(submissionDay) + days)
  const reviewDay = after(policy.reviewAfterDays)
  const decisionDay = after(Math.max(policy.reviewAfterDays, policy.decisionAfterDays))
  return { name: '', submissionDay, reviewDay, decisionDay, capacity }
}

/** A submission that goes by itself was made on its day, whether the association rests then or not. */
function withoutRests(cycle: Cycle, holidays: readonly Holiday[], submittedOn?: Day): Cycle {
  const { name, capacity } = cycle
  return {
    ...{ name, capacity },
    submissionDay: submittedOn ?? shiftOverHolidays(cycle.submissionDay, holidays),
    reviewDay: shiftOverHolidays(cycle.reviewDay, holidays),
    decisionDay: shiftOverHolidays(cycle.decisionDay, holidays),
  }
}
