import type { Outcome } from '../../../../evaluation/finding.ts'
import type { StateKind } from '../../../components/state.tsx'

/** The shape that an outcome is drawn with. */
export const stateKinds: Readonly<Record<Outcome, StateKind>> = {
  met: 'met',
  'not-met': 'short',
  'needs-judgement': 'wait',
  advice: 'advice',
}
