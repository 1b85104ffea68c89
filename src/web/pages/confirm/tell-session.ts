import type { Session } from '../../../domain/providers/confirmation.ts'
import type { Format } from '../../format.ts'

/** The day of a session, or its days. */
export function daysOf({ from, to }: Session, format: Format, period: (from: string, to: string) => string) {
  return from === to ? format.day(from) : period(format.day(from), format.day(to))
}

/** Hours of many sessions, added up in millionths so that 0.1 thirty times is 3. */
export function sumHours(sessions: readonly { readonly session: Session }[]): number {
  return sessions.reduce((sum, { session }) => sum + Math.round(session.hours * 1e6), 0) / 1e6
}
