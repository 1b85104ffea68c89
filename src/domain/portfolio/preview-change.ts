import { evaluateAll } from '../../evaluation/evaluate.ts'
import type { Code, Finding, Outcome } from '../../evaluation/finding.ts'
import type { Portfolio } from '../../evaluation/portfolio.ts'
import type { Evaluated } from '../../evaluation/rank-evaluations.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { applyChanges, type EntryChange } from './apply-changes.ts'
import { createTeller, type EntryTold } from './tell-entry.ts'

export interface Preview {
  readonly editions: readonly Edition[]
  readonly portfolio: Portfolio
  readonly changes: readonly EntryChange[]
  readonly asOf: Day
  /** How the portfolio stands now, where that is known already. */
  readonly evaluated?: readonly Evaluated[]
}

/** A finding that would come out differently. `before` or `after` is missing where it is not asked then. */
export interface Difference {
  readonly standard: string
  readonly edition: string
  readonly requirement: string
  readonly title: string
  readonly before: Standing | null
  readonly after: Standing | null
  /** Entries that count now and would no longer, with the code that they would have. */
  readonly fallingOut: readonly { readonly entry: string; readonly code: Code; readonly reason: string }[]
  /** Entries that do not count now and would. */
  readonly comingIn: readonly string[]
}

export interface Standing {
  readonly outcome: Outcome
  readonly have: number
  readonly need: number
  readonly unit: Finding['unit']
  readonly remedy: string
}

export interface Previewed {
  readonly differences: readonly Difference[]
  /** The portfolio after the change, and how it stands then. */
  readonly portfolio: Portfolio
  readonly evaluated: readonly Evaluated[]
  /** Where an entry would count after the change, the changed ones too. */
  tell(entryId: string): EntryTold
}

/**
 * What a change would do to every finding, before it is saved: a third provider may cost the hours of a second one,
 * because most hours must come from one provider and all others from one more (clause "Reflective supervision").
 */
export function previewChange({ editions, portfolio, changes, asOf, ...known }: Preview): Previewed {
  const now = known.evaluated ?? evaluateAll(editions, portfolio, { asOf })
  const changed = applyChanges(portfolio, changes)
  const then = evaluateAll(editions, changed, { asOf })
  const [before, after] = [placesOf(now), placesOf(then)]
  const touched = new Set(changes.map(({ id }) => id))
  const differences = [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
    const difference = compare(before.get(key), after.get(key), touched)
    return difference ? [difference] : []
  })
  const tell = createTeller(then.map(({ evaluation }) => evaluation))
  return { differences, portfolio: changed, evaluated: then, tell }
}

interface Placed {
  readonly standard: string
  readonly edition: string
  readonly finding: Finding
}

function placesOf(evaluated: readonly Evaluated[]): Map<string, Placed> {
  return new Map(
    evaluated.flatMap(({ evaluation: { standard, edition, findings } }) =>
      findings.map((finding) => [
        `${standard}@${edition} ${finding.requirement}`,
        { standard, edition, finding },
      ]),
    ),
  )
}

function compare(
  before: Placed | undefined,
  after: Placed | undefined,
  touched: ReadonlySet<string>,
): Difference | undefined {
  const placed = after ?? before
  if (!placed) return undefined
  const { standard, edition, finding } = placed
  const [once, then] = [countedIn(before), countedIn(after)]
  const refused = (after?.finding.notCounted ?? []).filter(({ entry }) => once.has(entry) && !then.has(entry))
  const difference = {
    standard,
    edition,
    requirement: finding.requirement,
    title: finding.title,
    before: standingOf(before),
    after: standingOf(after),
    fallingOut: refused.map(({ entry, code, reason }) => ({ entry, code, reason })),
    comingIn: [...then].filter((entry) => !once.has(entry) && !touched.has(entry)),
  }
  const isSame =
    difference.before?.outcome === difference.after?.outcome &&
    difference.before?.have === difference.after?.have &&
    difference.fallingOut.length + difference.comingIn.length === 0
  return isSame ? undefined : difference
}

function countedIn(placed: Placed | undefined): ReadonlySet<string> {
  return new Set(placed?.finding.counted.map(({ entry }) => entry))
}

function standingOf(placed: Placed | undefined): Standing | null {
  if (!placed) return null
  const { outcome, have, need, unit, remedy } = placed.finding
  return { outcome, have, need, unit, remedy }
}
