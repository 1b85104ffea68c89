import { openLedger } from '../../evaluation/ledger.ts'
import { matchReferences, takesRole } from '../../evaluation/rules/match-references.ts'
import type { Day } from '../../standards/day.ts'
import { addMonths, toDay, toDayNumber } from '../../standards/day.ts'
import type { Edition, ReferenceRules } from '../../standards/schema.ts'
import type { Category, ReferenceRole } from '../../standards/vocabulary.ts'
import type { Reference } from './reference.ts'
import { isLive, isOpen } from './states.ts'

/** One place that a standard asks to be filled, and by whom it is. */
export interface Slot<Each> {
  readonly role: ReferenceRole
  /** Roles that serve as well, and roles that serve only where there is nobody in the others. */
  readonly also: readonly ReferenceRole[]
  readonly fallback: readonly ReferenceRole[]
  readonly filledBy: Each | undefined
}

type Placed = Pick<Reference, 'id' | 'role' | 'raterEmail' | 'completedOn'>

/** What an edition asks of references; undefined where it asks none. */
export function rulesOf({ references }: Pick<Edition, 'references'>): ReferenceRules | undefined {
  return references
}

/** Categories of which one rater has to be, where the edition asks that. */
export function endorsedRaterCategories({
  requirements,
}: Pick<Edition, 'requirements'>): readonly Category[] {
  const asked = requirements.find(
    (requirement) => requirement.kind === 'references' && requirement.measure === 'endorsed-raters',
  )
  return asked?.kind === 'references' ? asked.raterCategories : []
}

/** Who fills which place, by the matching of the evaluation itself: what arrived first, then whom one waits for. */
export function fillSlots<Each extends Placed>(
  rules: ReferenceRules,
  references: readonly Each[],
): Slot<Each>[] {
  const entries = references.map(({ id, role, raterEmail, completedOn }) => ({
    ...{ id, role, rater: raterEmail, completedOn },
  }))
  const { references: lines } = openLedger({
    format: 'attune-portfolio/1',
    person: {},
    references: entries,
  })
  const fillings = matchReferences(rules.slots, lines, null)
  return rules.slots.map(({ role, also, fallback }, index) => {
    const name = fillings.find(({ slot }) => slot === index)?.line.name
    return { role, also, fallback, filledBy: references.find(({ id }) => id === name) }
  })
}

/** Roles in which somebody may be asked: those that a place takes, the named ones first. */
export function rolesAsked({ slots }: ReferenceRules): ReferenceRole[] {
  const named = slots.flatMap(({ role, also }) => [role, ...also])
  return [...new Set([...named, ...slots.flatMap(({ fallback }) => fallback)])]
}

/** Whether one more in this role would fill a place that nobody fills yet. */
export function wouldFill(
  rules: ReferenceRules,
  references: readonly Placed[],
  role: ReferenceRole,
): boolean {
  if (!rules.slots.some((slot) => takesRole(slot, role))) return false
  const filled = (given: readonly Placed[]) =>
    fillSlots(rules, given).filter(({ filledBy }) => filledBy).length
  const more = { id: 'one-more', role, raterEmail: 'one-more', completedOn: null }
  return filled([...references, more]) > filled(references)
}

/** The last day on which a finished reference counts: as the edition says, and the association where it is stricter. */
export function validUntil(completedOn: Day, validMonths: number): Day {
  return toDay(addMonths(toDayNumber(completedOn), validMonths) - 1)
}

/** Those that take a place on a day: awaited, or arrived and still valid. */
export function listPlaced<Each extends Pick<Reference, 'state' | 'completedOn'>>(
  references: readonly Each[],
  validMonths: number,
  today: Day,
): Each[] {
  return references.filter(
    ({ state, completedOn }) =>
      isOpen(state) ||
      (isLive(state) && completedOn !== null && validUntil(completedOn, validMonths) >= today),
  )
}
