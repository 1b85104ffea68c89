import type { DayNumber } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import type { Ledger } from './ledger.ts'
import type { Share } from './share.ts'
import type { Stretch } from './stretches.ts'
import type { Doubt } from './tally.ts'

/** All that a rule may look at: the edition, the portfolio, the day, and which doubts are taken as settled well. */
export interface Context {
  readonly edition: Edition
  readonly ledger: Ledger
  readonly asOf: DayNumber
  /** The renewal's period; null for an application. */
  readonly period: Stretch | null
  readonly accepted: ReadonlySet<Doubt>
  /** Memberships not confirmed and raters not looked up, by name; missing where an association does neither. */
  readonly unconfirmed?: ReadonlySet<string> | undefined
  /** What fraction of a renewal's hours is asked; missing for all of them. */
  readonly share?: Share | undefined
  /** The last day that counts for years of holding; the day itself where it is missing. */
  readonly heldBy?: DayNumber | undefined
}
