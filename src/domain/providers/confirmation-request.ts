import { type ConfirmationOutcome, isOpen, type Session } from './confirmation.ts'

/** How many sessions one link asks about at most. */
export const mostSessionsAsked = 500
/** How many links a person has mailed in a day at most. */
export const mostLinksADay = 20
const daysLinkIsOpen = 60
/** Before a link is mailed again, the first mail has so long to arrive. */
export const minutesBetweenMails = 10

const day = 24 * 60 * 60 * 1000

/** A link that was mailed to a provider, as the person who asked sees it. */
export interface ConfirmationRequest {
  readonly id: string
  /** The provider in the portfolio. */
  readonly entryId: string
  readonly providerName: string
  readonly email: string
  readonly askedAt: Date
  readonly sentAt: Date
  readonly expiresAt: Date
  readonly timesSent: number
  readonly revokedAt: Date | null
  readonly finishedAt: Date | null
  readonly outcome: ConfirmationOutcome | null
  readonly sessions: number
  readonly hours: number
  readonly confirmed: number
  readonly doubtful: number
}

export type RequestState = 'open' | 'expired' | 'revoked' | ConfirmationOutcome

export function requestState(request: ConfirmationRequest, now: Date): RequestState {
  if (request.outcome) return request.outcome
  if (request.revokedAt) return 'revoked'
  return isOpen(request, now) ? 'open' : 'expired'
}

export function expiryOf(sentAt: Date): Date {
  return new Date(sentAt.getTime() + daysLinkIsOpen * day)
}

/** The instant since which mailed links are counted. */
export function aDayBefore(now: Date): Date {
  return new Date(now.getTime() - day)
}

/** Whether a link may be mailed again: it was not answered or taken back, and its mail is not on the way still. */
export function decideResending(
  request: ConfirmationRequest,
  now: Date,
): 'send' | 'finished' | 'revoked' | 'just-sent' {
  if (request.outcome) return 'finished'
  if (request.revokedAt) return 'revoked'
  const wait = minutesBetweenMails * 60 * 1000
  return now.getTime() - request.sentAt.getTime() < wait ? 'just-sent' : 'send'
}

/** One session as its provider sees it. */
export interface AskedSession {
  readonly entryId: string
  readonly session: Session
}
