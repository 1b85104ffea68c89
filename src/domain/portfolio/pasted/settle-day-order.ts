import { type DayOrder, readDay } from '../read-day.ts'

/** Which of `3/4/2025` is the month, and how that is known. */
export interface DayOrderFound {
  readonly order: DayOrder
  /** `contradicted`: lines prove both, so that a day which may be either is refused. */
  readonly because: 'proved' | 'usual' | 'contradicted'
  /** The day that proves it, as it was written. */
  readonly proof: string | null
}

/** Days are read as in the United States unless one of them can only be meant the other way. */
export function settleDayOrder(written: readonly string[]): DayOrderFound {
  const proofs = new Map<DayOrder, string>()
  for (const text of written) {
    const reading = readDay(text)
    const proves = reading.kind === 'day' ? reading.proves : undefined
    if (proves && !proofs.has(proves)) proofs.set(proves, text)
  }
  const [usual, other] = [proofs.get('month-first'), proofs.get('day-first')]
  if (usual !== undefined && other !== undefined)
    return { order: 'month-first', because: 'contradicted', proof: other }
  if (other !== undefined) return { order: 'day-first', because: 'proved', proof: other }
  return { order: 'month-first', because: usual === undefined ? 'usual' : 'proved', proof: usual ?? null }
}
