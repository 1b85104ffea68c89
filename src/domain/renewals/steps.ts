import type { RenewalState } from './states.ts'

/** Who takes a step: the person, staff of the association, or the system at its hour. */
export type RenewalStepTaker = 'person' | 'staff' | 'system'

interface Step {
  readonly from: readonly RenewalState[]
  readonly to: RenewalState
  readonly by: readonly RenewalStepTaker[]
}

/** Every step of a renewal: from where, to where, and who may take it (design: the process). */
const renewalSteps = {
  /** Handed in and signed. */
  attest: { from: ['open'], to: 'attested', by: ['person'] },
  /** What was handed in is enough: the Endorsements are renewed. */
  check: { from: ['attested'], to: 'passed', by: ['staff', 'system'] },
  /** Drawn for audit before it passed, or afterwards. */
  draw: { from: ['attested', 'passed'], to: 'drawn', by: ['system', 'staff'] },
  'ask-evidence': { from: ['drawn'], to: 'evidence-asked', by: ['system', 'staff'] },
  pass: { from: ['drawn', 'evidence-asked', 'gaps'], to: 'passed', by: ['staff', 'system'] },
  'find-gaps': { from: ['evidence-asked'], to: 'gaps', by: ['staff'] },
  /** The person mended what was missing; staff look again. */
  mended: { from: ['gaps'], to: 'evidence-asked', by: ['person'] },
  /** A case of leave or hardship: nothing is owed in this period. */
  except: { from: ['open', 'attested', 'evidence-asked', 'gaps'], to: 'excepted', by: ['staff', 'system'] },
  /** Whoever was away came back so early that something is left to ask. */
  'ask-again': { from: ['excepted'], to: 'open', by: ['system'] },
} as const satisfies Record<string, Step>

export type RenewalStepName = keyof typeof renewalSteps

/** Where a step leads; undefined where it may not be taken by that one from there. */
export function decideRenewalStep(
  state: RenewalState,
  name: RenewalStepName,
  by: RenewalStepTaker,
): RenewalState | undefined {
  const step: Step = renewalSteps[name]
  return step.by.includes(by) && step.from.includes(state) ? step.to : undefined
}
