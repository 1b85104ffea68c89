import { addMonths, type Day, toDay, toDayNumber } from '../standards/day.ts'

interface MonthlyHours {
  /** `YYYY-MM` */
  readonly month: string
  readonly hours: number
}

/** Entries longer than this stand in their first month: no chart gains from hours spread that thin. */
const longestSpreadInDays = 3660

/**
 * Spreads the hours of an entry evenly over its days and adds them up by month, for drawing only.
 * The parts add up to the hours exactly, to a millionth of an hour.
 */
export function spreadOverMonths({ from, to }: { from: Day; to: Day }, hours: number): MonthlyHours[] {
  if (hours === 0) return []
  const [first, last] = [toDayNumber(from), toDayNumber(to)]
  const days = last - first + 1
  if (from.slice(0, 7) === to.slice(0, 7) || days > longestSpreadInDays)
    return [{ month: from.slice(0, 7), hours }]

  const millionths = Math.round(hours * 1e6)
  const months: MonthlyHours[] = []
  let given = 0
  for (let start = first; start <= last; start = startOfNextMonth(start)) {
    const passed = Math.min(startOfNextMonth(start), last + 1) - first
    const due = Math.round((millionths * passed) / days)
    months.push({ month: toDay(start).slice(0, 7), hours: (due - given) / 1e6 })
    given = due
  }
  return months.filter((month) => month.hours > 0)
}

function startOfNextMonth(day: number): number {
  return addMonths(toDayNumber(`${toDay(day).slice(0, 7)}-01`), 1)
}
