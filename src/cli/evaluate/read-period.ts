import { type Day, isDay } from '../../standards/day.ts'

export interface Period {
  readonly from: Day
  readonly to: Day
}

/** A period as `FROM..TO`; undefined where it is none. */
export function readPeriod(text: string): Period | undefined {
  const [from, to, ...rest] = text.split('..')
  if (from === undefined || to === undefined || rest.length > 0) return undefined
  return isPeriod({ from, to }) ? { from, to } : undefined
}

/** Two days that exist, the earlier first. */
export function isPeriod({ from, to }: Period): boolean {
  return isDay(from) && isDay(to) && from <= to
}
