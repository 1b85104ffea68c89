import type { Day } from '../../standards/day.ts'
import type { ApplicationState } from './states.ts'

/** An application for one Endorsement to one association. */
export interface Application {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  /** Such as `vaimh/imhm-clinical`. */
  readonly standard: string
  readonly edition: string
  readonly state: ApplicationState
  readonly stateSince: Date
  readonly heldFrom: ApplicationState | null
  /** Null where the association accepts nobody beforehand. */
  readonly registration: 'asked' | 'accepted' | 'declined' | null
  readonly version: number
  /** Of review: counted up where a deferred application is to be reviewed anew. */
  readonly round: number
  readonly openedAt: Date
  readonly submittedAt: Date | null
  readonly expiresOn: Day | null
  /** Whether an appeal against its deferral waits for the association; who may not see appeals is told of none. */
  readonly hasAppeal?: boolean
}
