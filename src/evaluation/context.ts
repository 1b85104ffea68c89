import type { DayNumber } from '../standards/day.ts'
import type { Edition } from '../standards/schema.ts'
import type { Ledger } from './ledger.ts'
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
  /** Memberships that an association has not confirmed, by name; missing where it confirms none. */
  readonly unconfirmed?: ReadonlySet<string> | undefined
}
