import { addMonths } from '../../standards/day.ts'
import type { ReferenceRules, RequirementOf } from '../../standards/schema.ts'
import type { Category } from '../../standards/vocabulary.ts'
import type { Context } from '../context.ts'
import type { Code } from '../finding.ts'
import type { ReferenceLine } from '../ledger.ts'
import { type Counted, type NotCounted, type Note, type Tally, tallyOf } from '../tally.ts'
import { type Filling, matchReferences, takesRole } from './match-references.ts'
import { endorsedAmong, raterOf } from './raters.ts'

type ReferencesRequirement = RequirementOf<'references'>

/** Which rating fills which slot, and why each of the others does not count. */
export interface MatchedReferences {
  readonly fillings: readonly Filling[]
  readonly refused: ReadonlyMap<ReferenceLine, Code>
}

/** Ratings matched to the roles asked ("Meaning" 8). */
export function matchRatings(
  rules: ReferenceRules,
  preferred: readonly Category[],
  context: Context,
): MatchedReferences {
  const refused = new Map<ReferenceLine, Code>()
  const usable = context.ledger.references.filter((line) => {
    const code = whyNot(line, rules, context)
    if (code) refused.set(line, code)
    return code === undefined
  })
  const fillings = matchReferences(
    rules.slots,
    usable,
    preferred.length > 0 ? endorsedAmong(preferred, context) : null,
  )
  const used = new Set(fillings.map(({ line }) => line))
  const raters = new Set(fillings.map(({ line }) => raterOf(line)))
  for (const line of usable) {
    if (!used.has(line)) refused.set(line, raters.has(raterOf(line)) ? 'same-rater' : 'slot-filled')
  }
  return { fillings, refused }
}

/** Kind "references": filled slots, or those filled by a rater endorsed in a category asked for. */
export function judgeReferences(
  requirement: ReferencesRequirement,
  matched: MatchedReferences,
  context: Context,
): Tally {
  const counted: Counted[] = []
  const notCounted: NotCounted[] = []
  for (const line of context.ledger.references) {
    const code = matched.refused.get(line) ?? whyNotEndorsed(line, requirement, context)
    if (code) notCounted.push({ line, amount: 1, code })
    else counted.push({ line, amount: 1 })
  }
  return tallyOf(
    'references',
    counted.length,
    requirement.minimumReferences,
    counted,
    notCounted,
    requirement.measure === 'ratings' ? slotNotes(matched, context) : [],
  )
}

function whyNotEndorsed(
  line: ReferenceLine,
  { measure, raterCategories }: ReferencesRequirement,
  context: Context,
): Code | undefined {
  return measure === 'ratings' || endorsedAmong(raterCategories, context)(line) ? undefined : 'other-category'
}

function whyNot(
  { entry, completedOn }: ReferenceLine,
  rules: ReferenceRules,
  { asOf }: Context,
): Code | undefined {
  if (completedOn === null) return 'not-completed'
  if (completedOn > asOf) return 'after-as-of'
  if ((entry.notEnoughInformation ?? 0) >= rules.voidAtNotEnoughInformation) return 'reference-void'
  if (!rules.slots.some((slot) => takesRole(slot, entry.role))) return 'role-not-asked'
  if (rules.validMonths !== undefined && addMonths(completedOn, rules.validMonths) <= asOf) return 'lapsed'
  return undefined
}

function slotNotes({ fillings }: MatchedReferences, { edition }: Context): Note[] {
  const slots = edition.references?.slots ?? []
  const empty = slots
    .filter((_, index) => fillings.every(({ slot }) => slot !== index))
    .map(({ role }) => role)
  const replaced = fillings
    .filter(({ slot, line }) => slots[slot]?.fallback.includes(line.entry.role))
    .map(({ slot }) => slots[slot]?.role ?? 'colleague')
  return [
    ...(replaced.length > 0 ? [{ kind: 'colleague-in-place-of', roles: replaced } as const] : []),
    ...(empty.length > 0 ? [{ kind: 'empty-slots', roles: empty } as const] : []),
  ]
}
