import { addMonths, type Day, partsOf, toDay, toDayNumber } from '../../standards/day.ts'
import type { CalendarPolicy } from '../policy/calendar-policy.ts'
import { type Holiday, shiftOverHolidays } from './shift-over-holidays.ts'

/** The submissions that are reviewed and decided together, or one submission where each goes by itself. */
export interface Cycle {
  /** By which places in it are kept: the cohort, or the submission day that was planned. */
  readonly key: string
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
  return openCycles(calendar, day)[0]
}

/** The cycles that a submission on a day can go into, the first one first: all cohorts to come, or those of two years. */
export function openCycles(calendar: Calendar, day: Day): readonly Cycle[] {
  const { policy, holidays } = calendar
  if (policy.cycle === 'rolling') return [withoutRests(cycleEnding(policy, day, 0), holidays, day)]
  const farthest = policy.cycle === 'cohorts' ? '9999-12-31' : toDay(toDayNumber(day) + 2 * longestRest)
  return listCycles(calendar, day, farthest)
}

/** A cycle by its key, a year before or after a day; undefined where it is not planned any more. */
export function cycleWithKey(calendar: Calendar, key: string, near: Day): Cycle | undefined {
  const around = (days: number) => toDay(toDayNumber(near) + days)
  const cycles = listCycles(calendar, around(-2 * longestRest), around(2 * longestRest))
  return cycles.find((cycle) => cycle.key === key)
}

/** How many were submitted on a day. */
export interface DayCount {
  readonly day: Day
  readonly count: number
}

/** How many submissions cycles have, by their keys. */
export type Filled = ReadonlyMap<string, number>

export interface Placement {
  /** By the day of submission; a day without a cycle is missing. */
  readonly cycles: ReadonlyMap<Day, Cycle>
  /** How many a cycle has, by its key. */
  readonly filled: Filled
}

/**
 * Places submissions that have no place of their own into cycles, in the order of their days: into the first that
 * is not over and has room beside the places that are taken. All of one day go together.
 */
export function placeSubmissions(
  calendar: Calendar,
  days: readonly DayCount[],
  taken: Filled = new Map(),
): Placement {
  const cycles = new Map<Day, Cycle>()
  const filled = new Map(taken)
  for (const { day, count } of days.toSorted((a, b) => (a.day < b.day ? -1 : 1))) {
    const cycle = firstWithRoom(calendar, day, filled)
    if (!cycle) continue
    cycles.set(day, cycle)
    filled.set(cycle.key, (filled.get(cycle.key) ?? 0) + count)
  }
  return { cycles, filled }
}

/** The cycle that a submission on a day goes into when so many are placed already. */
export function firstWithRoom(calendar: Calendar, day: Day, filled: Filled): Cycle | undefined {
  return openCycles(calendar, day).find((cycle) => roomIn(cycle, filled) !== 0)
}

/** How many more a cycle takes; null for any number. */
export function roomIn({ key, capacity }: Cycle, filled: Filled): number | null {
  return capacity === 0 ? null : Math.max(0, capacity - (filled.get(key) ?? 0))
}

function plannedCycles(policy: CalendarPolicy, from: Day, to: Day): Cycle[] {
  switch (policy.cycle) {
    case 'rolling':
      return []
    case 'cohorts':
      return policy.cohorts
        .filter(({ submissionDay }) => from <= submissionDay && submissionDay <= to)
        .toSorted((a, b) => (a.submissionDay < b.submissionDay ? -1 : 1))
        .map(({ id, ...cohort }) => ({ ...cohort, key: id || cohort.name }))
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
  return { key: submissionDay, name: '', submissionDay, reviewDay, decisionDay, capacity }
}

/** A submission that goes by itself was made on its day, whether the association rests then or not. */
function withoutRests(cycle: Cycle, holidays: readonly Holiday[], submittedOn?: Day): Cycle {
  const { key, name, capacity } = cycle
  return {
    ...{ key, name, capacity },
    submissionDay: submittedOn ?? shiftOverHolidays(cycle.submissionDay, holidays),
    reviewDay: shiftOverHolidays(cycle.reviewDay, holidays),
    decisionDay: shiftOverHolidays(cycle.decisionDay, holidays),
  }
}
