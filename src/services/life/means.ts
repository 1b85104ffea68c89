import type { EndorsementMeans } from '../endorsements/means.ts'

/** What cases, returns and moves do their work with. */
export interface LifeMeans extends EndorsementMeans {
  /** Where a person sees the own cases. */
  readonly leaveUrl: string
}
