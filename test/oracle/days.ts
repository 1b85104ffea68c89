import type { Day } from '../../src/standards/day.ts'

const following = new Map<Day, Day>()

/** The next calendar day, asked of the calendar itself. */
export function nextDay(day: Day): Day {
  const known = following.get(day)
  if (known !== undefined) return known
  const next = shifted(day, 1)
  following.set(day, next)
  return next
}

export function previousDay(day: Day): Day {
  return shifted(day, -1)
}

/** Every day from the first to the last, both included; none where the last lies before the first. */
export function daysFrom(first: Day, last: Day): Day[] {
  const days: Day[] = []
  for (let day = first; day <= last; day = nextDay(day)) days.push(day)
  return days
}

/** The same day some months later, walked month by month, clamped to the end of the month it arrives in. */
export function sameDayLater(day: Day, months: number): Day {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  for (let step = 0; step < months; step += 1) {
    month += 1
    if (month === 13) [year, month] = [year + 1, 1]
  }
  let date = Number(day.slice(8, 10))
  while (!exists(year, month, date)) date -= 1
  return written(year, month, date)
}

/** Whether the day lies in a stretch that may be open at its end. */
export function covers(stretch: { from: Day; to?: Day | null | undefined }, day: Day): boolean {
  return stretch.from <= day && (stretch.to == null || day <= stretch.to)
}

function shifted(day: Day, by: number): Day {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + by)
  return date.toISOString().slice(0, 10)
}

function exists(year: number, month: number, date: number): boolean {
  return new Date(Date.UTC(year, month - 1, date)).getUTCDate() === date
}

function written(year: number, month: number, date: number): Day {
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join(
    '-',
  )
}
