import type { RegisterPolicy } from '../policy/register-policy.ts'
import { type EndorsementState, endorsementStates, isEndorsementState } from './states.ts'

/** How the register names a state: `not-current` keeps to itself why. */
export type ShownState = EndorsementState | 'not-current'

export function isShownState(text: string): text is ShownState {
  return text === 'not-current' || isEndorsementState(text)
}

/** What the public is shown of a state by the association's ways; undefined where it is left out. */
export function stateShown(state: EndorsementState, policy: RegisterPolicy): ShownState | undefined {
  if (state === 'active' || state === 'emerging') return state
  const shown = policy[state]
  if (shown === 'left-out') return undefined
  return shown === 'named' ? state : 'not-current'
}

/** Every state that is listed, with what it is shown as. */
export function statesShown(policy: RegisterPolicy): Readonly<Record<string, ShownState>> {
  return Object.fromEntries(
    endorsementStates.flatMap((state) => {
      const shown = stateShown(state, policy)
      return shown ? [[state, shown]] : []
    }),
  )
}
