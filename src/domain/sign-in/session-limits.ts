const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** How long a session lasts: untouched, and in all. Staff see other people's records, so theirs are short. */
const sessionLimits = {
  applicant: { idle: 24 * hour, absolute: 14 * day },
  staff: { idle: 30 * minute, absolute: 12 * hour },
} as const

/** For so long a form that was posted with an expired session can still be kept for its person. */
const recognizable = 30 * day

interface SessionTimes {
  readonly startedAt: Date
  readonly seenAt: Date
  readonly endedAt: Date | undefined
}

/**
 * `live` opens pages. `expired` opens nothing, but says whose it was, for 30 days. `over` was ended
 * by somebody, or expired longer ago, and says nothing at all.
 */
type SessionState = 'live' | 'expired' | 'over'

/** The state of a session at a moment; a session that somebody ended is never recognized. */
export function decideSessionState(times: SessionTimes, isStaff: boolean, now: Date): SessionState {
  if (times.endedAt) return 'over'
  const expired = expiryOf(times, isStaff).getTime()
  if (now.getTime() < expired) return 'live'
  return now.getTime() < expired + recognizable ? 'expired' : 'over'
}

/** When the session expires unless it is used again. */
export function expiryOf({ startedAt, seenAt }: SessionTimes, isStaff: boolean): Date {
  const { idle, absolute } = sessionLimits[isStaff ? 'staff' : 'applicant']
  return new Date(Math.min(seenAt.getTime() + idle, startedAt.getTime() + absolute))
}
