import { type Day, toDay, toDayNumber } from '../../standards/day.ts'

/** A time in which an association rests, both days included. */
export interface Holiday {
  readonly from: Day
  readonly to: Day
}

/** A deadline that falls into days of rest moves on to the first day after them, however these follow each other. */
export function shiftOverHolidays(day: Day, holidays: readonly Holiday[]): Day {
  const resting = holidays.find(({ from, to }) => from <= day && day <= to)
  return resting ? shiftOverHolidays(toDay(toDayNumber(resting.to) + 1), holidays) : day
}

/** The rests that a day falls into. */
export function restsOn<Some extends Holiday>(day: Day, holidays: readonly Some[]): Some[] {
  return holidays.filter(({ from, to }) => from <= day && day <= to)
}
