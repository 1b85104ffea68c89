import { type Cycle, cycleOf, listCycles, placeSubmissions } from '../../domain/calendar/cycles.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import {
  countInHand,
  countSubmissions,
  type InHand,
  listInHand,
} from '../../store/applications/submissions-by-day.ts'
import { type KeptHoliday, listHolidays } from '../../store/calendar/holidays.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadCalendar } from './load-calendar.ts'

/** A cycle of the coming year, with how many are in it. */
export interface PlannedCycle extends Cycle {
  readonly submissions: number
}

export interface DueApplication extends InHand {
  readonly reviewDay: Day
  readonly decisionDay: Day
}

/** The coming year of an association, and what is due. */
export interface SeenCalendar {
  readonly isRolling: boolean
  readonly cycles: readonly PlannedCycle[]
  readonly due: readonly DueApplication[]
  /** How many wait in all. */
  readonly inHand: number
  readonly holidays: readonly KeptHoliday[]
}

interface Asking {
  readonly personId: string
  readonly association: { readonly id: string; readonly timeZone: string }
  readonly today: Day
  readonly dayOf: (instant: Date, timeZone: string) => Day
}

const shownAtMost = 20
/** Reviews of a cycle go on after its submission day, so cycles of before are shown until their decision. */
const monthsBack = 12

/** Shows staff the year to come by the association's own days. */
export function seeCalendar(db: Db, { personId, association, today, dayOf }: Asking): Promise<SeenCalendar> {
  return withScope(db, { personId, associationId: association.id }, async (tx) => {
    const begin = monthsFrom(today, -monthsBack)
    const [calendar, submissions, first, inHand, holidays] = await Promise.all([
      loadCalendar(tx, association.id),
      countSubmissions(tx, association.id, begin),
      listInHand(tx, association.id, shownAtMost),
      countInHand(tx, association.id),
      listHolidays(tx, association.id, today),
    ])
    const placement = placeSubmissions(calendar, submissions)
    const cycles = listCycles(calendar, begin, monthsFrom(today, 12))
    return {
      isRolling: calendar.policy.cycle === 'rolling',
      cycles: cycles
        .filter(({ decisionDay }) => decisionDay >= today)
        .map((cycle) => ({ ...cycle, submissions: placement.filled.get(cycle.submissionDay) ?? 0 })),
      due: first.flatMap((each) => {
        const day = dayOf(each.submittedAt, association.timeZone)
        const cycle = placement.cycles.get(day) ?? cycleOf(calendar, day)
        return cycle ? [{ ...each, reviewDay: cycle.reviewDay, decisionDay: cycle.decisionDay }] : []
      }),
      inHand,
      holidays,
    }
  })
}

function monthsFrom(day: Day, months: number): Day {
  return toDay(addMonths(toDayNumber(day), months))
}
