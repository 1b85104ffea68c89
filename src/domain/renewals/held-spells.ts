import { type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { EndorsementState } from '../endorsements/states.ts'
import type { HeldSpell } from './cycle.ts'

/** States in which an Endorsement is somebody's, be it at rest. */
const held: readonly EndorsementState[] = ['emerging', 'active', 'inactive', 'suspended']

function isHeld(state: EndorsementState): boolean {
  return held.includes(state)
}

/** An Endorsement with its changes of state, in their order. */
export interface StoryOfEndorsement {
  readonly awardedOn: Day
  /** The day its application was handed in; null for one from before Attune. */
  readonly submittedOn: Day | null
  readonly changes: readonly { readonly toState: EndorsementState; readonly onDay: Day }[]
}

/** The times in which an Endorsement was held; a change holds from its day on. */
export function heldSpells({ awardedOn, submittedOn, changes }: StoryOfEndorsement): HeldSpell[] {
  const spells: HeldSpell[] = []
  let open: { from: Day; appliedOn: Day | null } | null = null
  for (const [place, { toState, onDay }] of changes.entries()) {
    const isFirst = place === 0
    const last = spells.at(-1)
    // What was taken back on the same day never was.
    if (isHeld(toState) && !open && last && toDayNumber(last.until ?? onDay) === toDayNumber(onDay) - 1)
      open = spells.pop() ?? null
    if (isHeld(toState) && !open)
      open = {
        from: isFirst ? awardedOn : onDay,
        appliedOn: isFirst ? (submittedOn ?? awardedOn) : null,
      }
    if (isHeld(toState) || !open) continue
    const until = toDay(toDayNumber(onDay) - 1)
    if (until >= open.from) spells.push({ ...open, until })
    open = null
  }
  return open ? [...spells, { ...open, until: null }] : spells
}
