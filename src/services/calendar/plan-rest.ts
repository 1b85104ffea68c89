import { listCycles } from '../../domain/calendar/cycles.ts'
import { type Holiday, shiftOverHolidays } from '../../domain/calendar/shift-over-holidays.ts'
import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { countEnding, countInHand } from '../../store/applications/in-hand.ts'
import { countDue } from '../../store/calendar/count-due.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadCalendar } from './load-calendar.ts'

/** What a time of rest of the whole association will do. */
export interface RestPlan {
  /** The day to which deadlines within it move. */
  readonly resumesOn: Day
  /** Applications whose last day moves. */
  readonly lastDays: number
  /** Submission, review and decision days that move. */
  readonly cycleDays: number
  /** Raters, reviewers and people under audit whose last day to answer moves. */
  readonly answers: number
  /** Deferrals whose last day of an appeal moves. */
  readonly appeals: number
  /** Applications that wait for staff or reviewers already. */
  readonly inHand: number
}

/** Says beforehand what will wait while an association rests; changes nothing. */
export function planRest(
  db: Db,
  place: { readonly personId: string; readonly associationId: string },
  rest: Holiday,
): Promise<RestPlan> {
  return withScope(db, place, async (tx) => {
    const calendar = await loadCalendar(tx, place.associationId)
    const yearBefore = toDay(toDayNumber(rest.from) - 365)
    const days = listCycles(calendar, yearBefore, rest.to).flatMap((cycle) => [
      cycle.submissionDay,
      cycle.reviewDay,
      cycle.decisionDay,
    ])
    return {
      resumesOn: shiftOverHolidays(rest.to, [...calendar.holidays, rest]),
      lastDays: await countEnding(tx, place.associationId, rest),
      ...(await countDue(tx, place.associationId, rest)),
      cycleDays: days.filter((day) => rest.from <= day && day <= rest.to).length,
      inHand: await countInHand(tx, place.associationId),
    }
  })
}
