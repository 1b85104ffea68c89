import { type EndorsementState, isEndorsed } from '../endorsements/states.ts'

interface BadgeStanding {
  readonly state: EndorsementState
  /** Whether another badge took its place. */
  readonly isReplaced: boolean
}

/** Whether a badge is to be accepted on the face of it; its dates are another matter. */
export function isAccepted({ state, isReplaced }: BadgeStanding): boolean {
  return isEndorsed(state) && !isReplaced
}

/** The states in which no badge is to be accepted: those whose places are marked in the status lists. */
export function isMarked(state: EndorsementState): boolean {
  return !isEndorsed(state)
}
