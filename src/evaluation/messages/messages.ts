import type { DayNumber } from '../../standards/day.ts'
import type { Edition, Requirement } from '../../standards/schema.ts'
import type { FindingException } from '../exception.ts'
import type { Code } from '../finding.ts'
import type { Line } from '../ledger.ts'
import type { Stretch } from '../stretches.ts'
import type { Tally } from '../tally.ts'

/** What a text about a finding may speak of. */
export interface AboutFinding {
  readonly edition: Edition
  readonly requirement: Requirement
  readonly tally: Tally
  readonly asOf: DayNumber
  readonly period: Stretch | null
}

/** What a text about an entry that does not count may speak of. */
export interface AboutEntry extends AboutFinding {
  readonly line: Line
  readonly code: Code
  /** The days on which an entry that qualifies only in part does qualify. */
  readonly qualifyingDays: readonly Stretch[]
}

/** Every text of the engine. A second language is a second value of this type. */
export interface Messages {
  /** What there is, what is asked, and the facts behind it. */
  reason(about: AboutFinding): string
  /** The same where the association excused the requirement or a part of its figure. */
  excused(about: AboutFinding, exception: FindingException): string
  /** What to do next: how much, of what, from whom, until when; empty where nothing is left to do. */
  remedy(about: AboutFinding): string
  /** Why an entry does not count, and what would mend it. */
  notCounted(about: AboutEntry): string
}
