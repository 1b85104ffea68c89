import type { Finding } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import type { RenewalState } from './states.ts'

/** What somebody owes one association for one period, for all categories at once. */
export interface Renewal {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly periodFrom: Day
  readonly periodUntil: Day
  /** Null where nothing is owed. */
  readonly opensOn: Day | null
  readonly dueOn: Day | null
  readonly graceUntil: Day | null
  /** Null also where staff decide when it ends. */
  readonly lapsesOn: Day | null
  readonly shareOf: number
  readonly shareFrom: number
  /** Why nothing but membership is asked, such as `first-period`. */
  readonly exempt: string | null
  readonly excusedMonths: number
  readonly extendedUntil: Day | null
  readonly state: RenewalState
  readonly stateSince: Date
  readonly attestedAt: Date | null
  readonly lateOn: Day | null
  readonly lapsedOn: Day | null
  /** Whether anything that an open one would keep is still held; nothing is once everything is retired or moved. */
  readonly isHeld: boolean
  /** The next day on which the system has something to do. */
  readonly looksOn: Day | null
  readonly policyVersion: number
  readonly version: number
}

/** One Endorsement that a renewal keeps. */
export interface RenewalLine {
  readonly renewalId: string
  readonly endorsementId: string
  /** Null until it is handed in, and where no sheet is published for the category. */
  readonly standard: string | null
  readonly edition: string | null
  /** As they stood when it was handed in. */
  readonly findings: readonly Finding[] | null
  readonly isKept: boolean
}
