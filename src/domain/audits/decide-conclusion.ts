import type { RenewalState } from '../renewals/states.ts'
import { isUnderAudit } from './audit.ts'
import { isProven, type ProofTotal } from './weigh-proof.ts'

export type Conclusion = 'pass' | 'find-gaps'

export type ConclusionDecision =
  | { readonly allowed: true }
  | {
      readonly allowed: false
      /**
       * `not-asked`: nothing was asked yet. `not-proven`: what is proven is not enough. `undecided`: what is not
       * decided could still be enough.
       */
      readonly reason: 'wrong-state' | 'not-asked' | 'not-proven' | 'undecided' | 'all-proven'
    }

interface Ground {
  readonly state: RenewalState
  readonly totals: readonly ProofTotal[]
}

/** Whether an audit may end so: it is passed once enough is proven, and has gaps only where nothing open could fill them. */
export function decideConclusion({ state, totals }: Ground, wanted: Conclusion): ConclusionDecision {
  if (!isUnderAudit(state)) return { allowed: false, reason: 'wrong-state' }
  const isEnough = isProven(totals)
  if (wanted === 'pass') return isEnough ? { allowed: true } : { allowed: false, reason: 'not-proven' }
  if (isEnough) return { allowed: false, reason: 'all-proven' }
  if (state !== 'evidence-asked')
    return { allowed: false, reason: state === 'drawn' ? 'not-asked' : 'wrong-state' }
  return totals.some(({ missing }) => missing > 0)
    ? { allowed: true }
    : { allowed: false, reason: 'undecided' }
}
