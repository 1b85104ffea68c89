import type { Day } from '../../standards/day.ts'
import type { EntryBody } from '../portfolio/entry.ts'

export const verdicts = ['confirmed', 'doubtful'] as const
export type Verdict = (typeof verdicts)[number]

/** How a request ended; a session's verdict comes only with `answered`. */
export const confirmationOutcomes = ['answered', 'declined', 'not-me'] as const
export type ConfirmationOutcome = (typeof confirmationOutcomes)[number]

export const confirmationStates = ['unasked', 'asked', 'confirmed', 'doubtful', 'changed-since'] as const
export type ConfirmationState = (typeof confirmationStates)[number]

export type Session = EntryBody<'rsc'>

/** That a provider was asked about a session, as it was then, and what became of it. */
export interface Asking {
  readonly requestId: string
  /** The session as the provider saw it. */
  readonly session: Session
  readonly askedAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
  readonly finishedAt: Date | null
  readonly verdict: Verdict | null
  /** Why the provider doubts it. */
  readonly reason: string | null
}

/** What a provider vouches for. Competency areas are the applicant's own, so tagging them leaves an answer in force. */
function isSameSession(one: Session, other: Session): boolean {
  return (
    one.provider === other.provider &&
    one.from === other.from &&
    one.to === other.to &&
    one.hours === other.hours &&
    one.setting === other.setting &&
    (one.hoursAboutSupervisionGiven ?? 0) === (other.hoursAboutSupervisionGiven ?? 0)
  )
}

/**
 * How it stands with a session, by the latest asking that still says something. A session that was edited
 * after it was asked or answered is `changed-since`, and may be asked again; back as it was, its answer holds.
 */
export function confirmationState(
  session: Session,
  askings: readonly Asking[],
  now: Date,
): ConfirmationState {
  const telling = askings
    .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
    .filter((asking) => asking.verdict !== null || isOpen(asking, now))
  const latest = telling.find((asking) => isSameSession(asking.session, session))
  if (latest) return latest.verdict ?? 'asked'
  return telling.length > 0 ? 'changed-since' : 'unasked'
}

/** The doubt that stands against a session as it is now. */
export function doubtAbout(session: Session, askings: readonly Asking[]): string | null {
  const answered = askings
    .filter((asking) => asking.verdict !== null && isSameSession(asking.session, session))
    .toSorted((one, other) => other.askedAt.getTime() - one.askedAt.getTime())
  return answered[0]?.reason ?? null
}

/** Whether the provider can still answer. */
export function isOpen(
  { expiresAt, revokedAt, finishedAt }: Pick<Asking, 'expiresAt' | 'revokedAt' | 'finishedAt'>,
  now: Date,
): boolean {
  return revokedAt === null && finishedAt === null && expiresAt > now
}

/** Whether its day, or its last one, is still to come. Nobody can vouch for it before. */
export function isAhead({ to }: Pick<Session, 'to'>, today: Day): boolean {
  return to > today
}

/** Sessions that a provider may be asked about: not those that wait for an answer, and not those that have a good one. */
export function mayBeAsked(state: ConfirmationState): boolean {
  return state !== 'asked' && state !== 'confirmed'
}

/** The hours in each state, for lists and the time line. */
export function hoursByConfirmation(
  sessions: Iterable<{ readonly hours: number; readonly state: ConfirmationState }>,
): Record<ConfirmationState, number> {
  const units = { unasked: 0, asked: 0, confirmed: 0, doubtful: 0, 'changed-since': 0 }
  for (const { hours, state } of sessions) units[state] += Math.round(hours * 1e6)
  return {
    unasked: units.unasked / 1e6,
    asked: units.asked / 1e6,
    confirmed: units.confirmed / 1e6,
    doubtful: units.doubtful / 1e6,
    'changed-since': units['changed-since'] / 1e6,
  }
}
