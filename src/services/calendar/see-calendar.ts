import { type Cycle, cycleOf, cycleWithKey, listCycles } from '../../domain/calendar/cycles.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { countInHand, type InHand, listInHand } from '../../store/applications/in-hand.ts'
import { findPlaces } from '../../store/calendar/cycle-places.ts'
import { type KeptHoliday, listHolidays } from '../../store/calendar/holidays.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadCalendar } from './load-calendar.ts'
import { loadRoom } from './load-room.ts'

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
    const [calendar, first, inHand, holidays] = await Promise.all([
      loadCalendar(tx, association.id),
      listInHand(tx, association.id, shownAtMost),
      countInHand(tx, association.id),
      listHolidays(tx, association.id, today),
    ])
    const [room, places] = await Promise.all([
      loadRoom(tx, calendar),
      findPlaces(
        tx,
        first.map(({ id }) => id),
      ),
    ])
    const cycles = listCycles(calendar, begin, monthsFrom(today, 12))
    return {
      isRolling: calendar.policy.cycle === 'rolling',
      cycles: cycles
        .filter(({ decisionDay }) => decisionDay >= today)
        .map((cycle) => ({ ...cycle, submissions: room.filled.get(cycle.key) ?? 0 })),
      due: first.flatMap((each) => {
        const day = dayOf(each.submittedAt, association.timeZone)
        const place = cycleWithKey(calendar, places.get(each.id) ?? '', today)
        const cycle = place ?? room.cycles.get(day) ?? cycleOf(calendar, day)
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
