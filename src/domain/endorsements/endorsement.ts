import type { Day } from '../../standards/day.ts'
import type { EndorsementState } from './states.ts'
import type { EndorsementStepName } from './steps.ts'

/** An Endorsement that an association awarded, or took over from before Attune. */
export interface Endorsement {
  readonly id: string
  readonly associationId: string
  /** Null for somebody who was endorsed before Attune and has no account. */
  readonly personId: string | null
  /** Null for what was awarded before Attune. */
  readonly applicationId: string | null
  readonly number: string
  /** As the engine calls it, such as `imhm-clinical`. */
  readonly category: string
  readonly standard: string
  readonly edition: string
  /** As the certificate and the register have it. */
  readonly nameShown: string
  readonly state: EndorsementState
  readonly heldFrom: EndorsementState | null
  readonly awardedOn: Day
  readonly validUntil: Day | null
  readonly awardedAt: Date
  readonly version: number
}

/** One that was just awarded, or whose certificate is issued anew. */
export type AwardedEndorsement = Endorsement

/** A step of an Endorsement, and the day from which it holds. */
export interface EndorsementChange {
  readonly number: number
  readonly step: EndorsementStepName | 'award' | 'take-over' | 'renew'
  readonly fromState: EndorsementState | null
  readonly toState: EndorsementState
  readonly onDay: Day
  readonly at: Date
  readonly reason: string
}

/** What the holder wants to be shown. */
export interface EndorsementChoice {
  readonly place: string
  readonly hidesPlace: boolean
  readonly hidesEntry: boolean
}

export const noChoice: EndorsementChoice = { place: '', hidesPlace: false, hidesEntry: false }
