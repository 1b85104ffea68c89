import type { Day } from '../../standards/day.ts'
import type { EndorsementMeans } from '../endorsements/means.ts'

/** What renewals do their work with. */
export interface RenewalMeans extends EndorsementMeans {
  /** Where somebody renews. */
  readonly renewalUrl: string
  readonly dayOf: (instant: Date, timeZone?: string) => Day
}

/** What the clock does its work with: it writes reminders, and each has a way to stop them. */
export interface RenewalClockMeans extends RenewalMeans {
  readonly randomBytes: (size: number) => Uint8Array
  readonly stopUrl: (secret: string) => string
}
