import type { Day } from '../../standards/day.ts'
import type { EndorsementState } from '../endorsements/states.ts'

/** A time in which an Endorsement was held without a break. */
export interface Spell {
  readonly earnedOn: Day
  /** The day from which it was not held any more. */
  readonly endedOn: Day | null
}

interface Change {
  readonly toState: EndorsementState
  readonly onDay: Day
}

/** A rest or a suspension interrupts nothing; only these end a spell. */
const ending: readonly EndorsementState[] = ['lapsed', 'revoked', 'retired', 'moved']

/**
 * The spells of an Endorsement out of its changes, the earliest first. A reinstatement begins a new one, from which
 * seniority counts anew (design 5, rule 9). The first begins on the day it was earned, wherever that was.
 */
export function spellsOf(awardedOn: Day, changes: readonly Change[]): Spell[] {
  const spells: Spell[] = []
  for (const { toState, onDay } of changes) {
    const last = spells.at(-1)
    const isHeld = last !== undefined && last.endedOn === null
    if (ending.includes(toState)) {
      if (isHeld) spells[spells.length - 1] = { ...last, endedOn: onDay }
    } else if (!isHeld) spells.push({ earnedOn: last ? onDay : awardedOn, endedOn: null })
  }
  return spells
}

/** The day since which it is held without a break; undefined where it is not held. */
export function heldSince(awardedOn: Day, changes: readonly Change[]): Day | undefined {
  const last = spellsOf(awardedOn, changes).at(-1)
  return last?.endedOn === null ? last.earnedOn : undefined
}
