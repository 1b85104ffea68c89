import type { ReferenceRules } from '../../standards/schema.ts'
import type { ReferenceRole } from '../../standards/vocabulary.ts'
import type { ReferenceLine } from '../ledger.ts'
import { raterOf } from './raters.ts'

type Slots = ReferenceRules['slots']

/** Whether a rating is by an endorsed rater; null where none is asked for. */
export type IsPreferred = ((line: ReferenceLine) => boolean) | null

/** A rating that fills a slot, by the slot's place in the edition. */
export interface Filling {
  readonly slot: number
  readonly line: ReferenceLine
}

interface Matching {
  readonly fillings: readonly Filling[]
  readonly hasEndorsed: boolean
  readonly inNamedRole: number
}

/**
 * The matching that fills most slots, then has an endorsed rater, then uses named roles before their fallbacks,
 * then the earliest ratings. No rater fills two slots. Every assignment of the few candidates is tried.
 */
export function matchReferences(
  slots: Slots,
  ratings: readonly ReferenceLine[],
  isPreferred: IsPreferred,
): readonly Filling[] {
  const candidates = fewestThatMatter(slots, ratings, isPreferred)
  const nothingBeats = (matching: Matching) =>
    matching.inNamedRole === slots.length && (matching.hasEndorsed || isPreferred === null)

  function bestFrom(slot: number, taken: readonly Filling[]): Matching {
    const asked = slots[slot]
    if (!asked) return describe(slots, taken, isPreferred)
    let best: Matching | null = null
    for (const line of candidates) {
      if (!takesRole(asked, line.entry.role)) continue
      if (taken.some((other) => raterOf(other.line) === raterOf(line))) continue
      const next = bestFrom(slot + 1, [...taken, { slot, line }])
      if (!best || isBetter(next, best)) best = next
      if (nothingBeats(best)) return best
    }
    const without = bestFrom(slot + 1, taken)
    return !best || isBetter(without, best) ? without : best
  }
  return bestFrom(0, []).fillings
}

/** Of each role, and of endorsed and other raters, as many ratings by different raters as there are slots. */
function fewestThatMatter(
  slots: Slots,
  ratings: readonly ReferenceLine[],
  isPreferred: IsPreferred,
): ReferenceLine[] {
  const kept = new Map<string, ReferenceLine[]>()
  return ratings.filter((line) => {
    const key = `${line.entry.role} ${isPreferred?.(line) ?? false}`
    const alike = kept.get(key) ?? []
    if (alike.length === slots.length || alike.some((other) => raterOf(other) === raterOf(line))) return false
    kept.set(key, [...alike, line])
    return true
  })
}

function describe(slots: Slots, fillings: readonly Filling[], isPreferred: IsPreferred): Matching {
  return {
    fillings,
    hasEndorsed: fillings.some(({ line }) => isPreferred?.(line) ?? false),
    inNamedRole: fillings.filter(({ slot, line }) => !slots[slot]?.fallback.includes(line.entry.role)).length,
  }
}

function isBetter(a: Matching, b: Matching): boolean {
  const difference =
    a.fillings.length - b.fillings.length ||
    Number(a.hasEndorsed) - Number(b.hasEndorsed) ||
    a.inNamedRole - b.inNamedRole
  return difference > 0
}

/** Whether a rating in this role may fill the slot. */
export function takesRole({ role, also, fallback }: Slots[number], given: ReferenceRole): boolean {
  return role === given || also.includes(given) || fallback.includes(given)
}
