import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import { heldSpells, type StoryOfEndorsement } from '../renewals/held-spells.ts'

/** The latest time in which an Endorsement was held without a break. */
interface Spell {
  /** Seniority counts from here: a reinstatement begins anew (design 5, rule 9), a rest or a suspension does not. */
  readonly earnedOn: Day
  /** The day from which it was not held any more; null while it is. */
  readonly endedOn: Day | null
}

/** Undefined for one that was never held. */
export function lastSpell(story: Omit<StoryOfEndorsement, 'submittedOn'>): Spell | undefined {
  const last = heldSpells({ ...story, submittedOn: null }).at(-1)
  if (!last) return undefined
  return { earnedOn: last.from, endedOn: last.until === null ? null : toDay(toDayNumber(last.until) + 1) }
}
