import type { Day } from '../standards/day.ts'

/** The calendar day where this machine stands, not in Greenwich. */
export function today(now = new Date()): Day {
  const [month, day] = [now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${now.getFullYear()}-${month}-${day}`
}
