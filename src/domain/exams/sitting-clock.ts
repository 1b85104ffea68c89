/** A packet or a click that was on its way when time was up still arrives; nobody gains from a minute. */
export const graceSeconds = 60

const msAMinute = 60_000

/** What was granted besides: one of the two. */
export interface GrantedTime {
  readonly factor: number | null
  readonly minutes: number | null
}

/** The minutes that somebody has: the most that any one grant makes of the usual ones, rounded up. */
export function minutesGranted(usual: number, granted: readonly GrantedTime[]): number {
  const each = granted.map(({ factor, minutes }) =>
    factor === null ? usual + (minutes ?? 0) : Math.ceil(usual * factor - 1e-9),
  )
  return Math.max(usual, ...each)
}

/** The moment at which time is up, fixed once and for all when somebody begins. */
export function endOf(startedAt: Date, minutes: number): Date {
  return new Date(startedAt.getTime() + minutes * msAMinute)
}

/** Nothing is written from this moment on. */
export function closeOf(endsAt: Date): Date {
  return new Date(endsAt.getTime() + graceSeconds * 1000)
}

/** `running`: time is left. `grace`: time is up, and what was on its way is still taken. `over`: nothing is. */
export type ClockState = 'running' | 'grace' | 'over'

export function clockAt(endsAt: Date, now: Date): ClockState {
  if (now < endsAt) return 'running'
  return now < closeOf(endsAt) ? 'grace' : 'over'
}

/** Whole minutes that are left, rounded up, so that one is left until the very end. */
export function minutesLeft(endsAt: Date, now: Date): number {
  return Math.max(0, Math.ceil((endsAt.getTime() - now.getTime()) / msAMinute))
}

/** By how many seconds something came after the end; 0 where it came in time. */
export function secondsLate(endsAt: Date, at: Date): number {
  return Math.max(0, Math.ceil((at.getTime() - endsAt.getTime()) / 1000))
}
