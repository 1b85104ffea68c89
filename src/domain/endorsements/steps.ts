import type { EndorsementState } from './states.ts'

/** Who takes a step: staff of the association, the system at its hour or by a case, or who holds it. */
export type EndorsementStepTaker = 'staff' | 'system' | 'holder'

interface Step {
  readonly from: readonly EndorsementState[]
  /** `held-from`: what a suspension, or a lapse that is taken back, goes back to. */
  readonly to: EndorsementState | 'held-from'
  readonly by: readonly EndorsementStepTaker[]
}

/** Every step of an Endorsement after its award, and who may take it (design: the process). */
export const endorsementSteps = {
  /** What an emerging Endorsement still lacked is there. */
  complete: { from: ['emerging'], to: 'active', by: ['staff'] },
  /** Never from emerging: taken up again it would be complete. */
  rest: { from: ['active'], to: 'inactive', by: ['staff', 'system'] },
  'take-up': { from: ['inactive'], to: 'active', by: ['staff', 'system'] },
  lapse: { from: ['emerging', 'active', 'inactive'], to: 'lapsed', by: ['staff', 'system'] },
  /** A lapse by the system was wrong, or more time was given. */
  'take-back-lapse': { from: ['lapsed'], to: 'held-from', by: ['staff'] },
  /** A new spell begins. */
  reinstate: { from: ['lapsed', 'retired'], to: 'active', by: ['staff'] },
  suspend: { from: ['emerging', 'active', 'inactive'], to: 'suspended', by: ['staff'] },
  lift: { from: ['suspended'], to: 'held-from', by: ['staff'] },
  revoke: {
    from: ['emerging', 'active', 'inactive', 'lapsed', 'suspended'],
    to: 'revoked',
    by: ['staff'],
  },
  retire: { from: ['emerging', 'active', 'inactive', 'lapsed'], to: 'retired', by: ['staff', 'holder'] },
  /** Another association keeps it from now on. */
  'move-away': { from: ['emerging', 'active', 'inactive'], to: 'moved', by: ['staff', 'system'] },
  /** Its holder died; nobody is written to. */
  decease: { from: ['emerging', 'active', 'inactive', 'lapsed', 'suspended'], to: 'retired', by: ['staff'] },
} as const satisfies Record<string, Step>

export type EndorsementStepName = keyof typeof endorsementSteps

export function isEndorsementStep(text: string): text is EndorsementStepName {
  return Object.hasOwn(endorsementSteps, text)
}

interface Standing {
  readonly state: EndorsementState
  readonly heldFrom: EndorsementState | null
}

/** Where a step leads from how an Endorsement stands; undefined where it may not be taken. */
export function decideEndorsementStep(
  { state, heldFrom }: Standing,
  name: EndorsementStepName,
  by: EndorsementStepTaker,
): EndorsementState | undefined {
  const step: Step = endorsementSteps[name]
  if (!step.by.includes(by) || !step.from.includes(state)) return undefined
  return step.to === 'held-from' ? (heldFrom ?? undefined) : step.to
}

/** The steps that staff may take now. */
export function listEndorsementSteps(standing: Standing): EndorsementStepName[] {
  return Object.keys(endorsementSteps)
    .filter(isEndorsementStep)
    .filter((name) => decideEndorsementStep(standing, name, 'staff') !== undefined)
}
