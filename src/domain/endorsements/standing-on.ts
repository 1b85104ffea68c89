import type { Day } from '../../standards/day.ts'
import type { EndorsementState } from './states.ts'
import { isEndorsed } from './states.ts'

/** How an Endorsement stood at the end of a day, out of its changes. */
export interface Standing {
  /** Null before it was awarded. */
  readonly state: EndorsementState | null
  readonly validUntil: Day | null
}

/** Whether somebody was endorsed on a day: awarded by then, not ended by then, and not run out. */
export function wasEndorsedOn({ state, validUntil }: Standing, day: Day): boolean {
  return state !== null && isEndorsed(state) && (validUntil === null || day <= validUntil)
}
