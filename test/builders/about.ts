import type { Code } from '../../src/evaluation/finding.ts'
import type { Line } from '../../src/evaluation/ledger.ts'
import type { AboutEntry, AboutFinding } from '../../src/evaluation/messages/messages.ts'
import type { Stretch } from '../../src/evaluation/stretches.ts'
import type { Tally } from '../../src/evaluation/tally.ts'
import { type Day, toDayNumber } from '../../src/standards/day.ts'
import type { Edition, Requirement } from '../../src/standards/schema.ts'
import { anEdition } from './edition.ts'

interface Given {
  readonly edition?: Partial<Edition>
  readonly asOf?: Day
  readonly period?: readonly [Day, Day]
}

function aTally(overrides: Partial<Tally> = {}): Tally {
  return {
    outcome: 'not-met',
    have: 0,
    need: 1,
    unit: 'hours',
    counted: [],
    notCounted: [],
    notes: [],
    ...overrides,
  }
}

/** What a text about a finding may speak of, as of March 1, 2026. */
export function aboutFinding(
  requirement: Requirement,
  tally: Partial<Tally> = {},
  { edition, asOf = '2026-03-01', period }: Given = {},
): AboutFinding {
  return {
    requirement,
    tally: aTally(tally),
    edition: anEdition(edition),
    asOf: toDayNumber(asOf),
    period: period ? stretch(...period) : null,
  }
}

/** What a text about an entry may speak of. */
export function aboutEntry(
  code: Code,
  requirement: Requirement,
  given: Given & {
    readonly line?: Line
    readonly tally?: Partial<Tally>
    readonly qualifyingDays?: readonly Stretch[]
  } = {},
): AboutEntry {
  const { line = { name: 'x1' }, tally, qualifyingDays = [] } = given
  return { ...aboutFinding(requirement, tally, given), code, line, qualifyingDays }
}

export function stretch(from: Day, to: Day): Stretch {
  return { from: toDayNumber(from), to: toDayNumber(to) }
}
