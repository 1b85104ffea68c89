import type { Day } from '../../standards/day.ts'
import type { ReferenceRole } from '../../standards/vocabulary.ts'
import type { ReferenceState } from './states.ts'

/** How a reference stands: who is asked for which role, and what became of it. Never a word of what was written. */
export interface Reference {
  readonly id: string
  readonly associationId: string
  readonly applicationId: string
  readonly personId: string
  readonly role: ReferenceRole
  readonly raterName: string
  /** In lower case. */
  readonly raterEmail: string
  /** How the rater knows the applicant, in the applicant's words. */
  readonly relation: string
  readonly isWaived: boolean
  readonly state: ReferenceState
  readonly stateSince: Date
  readonly requestedAt: Date
  readonly sentAt: Date
  readonly timesSent: number
  readonly dueOn: Day
  readonly postponedTo: Day | null
  readonly remindersStoppedAt: Date | null
  readonly formVersion: number | null
  readonly completedOn: Day | null
}

/** Before a link is mailed again, the first mail has so long to arrive. */
export const minutesBetweenMails = 10
/** How many mails one reference may cause at most, reminders apart. */
export const mostMails = 12

export type Resending = 'send' | 'just-sent' | 'too-often'

/** Whether the mail may go out again now. */
export function decideResending(
  { sentAt, timesSent, state }: Pick<Reference, 'sentAt' | 'timesSent' | 'state'>,
  now: Date,
): Resending {
  if (timesSent >= mostMails) return 'too-often'
  const wait = minutesBetweenMails * 60_000
  return state !== 'delivery-failed' && now.getTime() - sentAt.getTime() < wait ? 'just-sent' : 'send'
}
