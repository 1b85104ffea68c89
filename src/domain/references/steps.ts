import type { ReferenceState } from './states.ts'

/** Who takes a step: the rater by the link, the applicant, staff, or the system at its hour. */
export type ReferenceStepTaker = 'rater' | 'applicant' | 'staff' | 'system'

interface Step {
  readonly moves: Readonly<Partial<Record<ReferenceState, ReferenceState>>>
  readonly by: readonly ReferenceStepTaker[]
}

/** Every step of a reference: from where, to where, and who may take it (design: the process). */
export const referenceSteps = {
  /** The mail server refused the mail, or it could not be delivered for days. */
  'fail-delivery': { moves: { requested: 'delivery-failed' }, by: ['system'] },
  /** A rater who has begun goes on with what is there. */
  'send-again': {
    moves: {
      requested: 'requested',
      'delivery-failed': 'requested',
      opened: 'opened',
      expired: 'requested',
    },
    by: ['applicant', 'staff'],
  },
  /** Never once somebody has begun: the next reader could be another person. */
  'change-address': {
    moves: { requested: 'requested', 'delivery-failed': 'requested', expired: 'requested' },
    by: ['applicant', 'staff'],
  },
  begin: {
    moves: { requested: 'opened', 'delivery-failed': 'opened', opened: 'opened' },
    by: ['rater'],
  },
  postpone: {
    moves: { requested: 'requested', 'delivery-failed': 'delivery-failed', opened: 'opened' },
    by: ['rater'],
  },
  decline: {
    moves: { requested: 'declined', 'delivery-failed': 'declined', opened: 'declined' },
    by: ['rater'],
  },
  submit: { moves: { opened: 'submitted' }, by: ['rater'] },
  'submit-void': { moves: { opened: 'void' }, by: ['rater'] },
  expire: {
    moves: { requested: 'expired', 'delivery-failed': 'expired', opened: 'expired' },
    by: ['system'],
  },
  /** Not once it has arrived: nobody shops for better words. */
  replace: {
    moves: { requested: 'replaced', 'delivery-failed': 'replaced', opened: 'replaced' },
    by: ['applicant', 'staff'],
  },
} as const satisfies Record<string, Step>

export type ReferenceStepName = keyof typeof referenceSteps

export type ReferenceStepDecision =
  | { readonly allowed: true; readonly to: ReferenceState }
  | { readonly allowed: false; readonly reason: 'wrong-state' | 'wrong-person' }

/** Whether somebody may take a step of a reference as it stands, and where it leads. */
export function decideReferenceStep(
  state: ReferenceState,
  name: ReferenceStepName,
  by: ReferenceStepTaker,
): ReferenceStepDecision {
  const step: Step = referenceSteps[name]
  if (!step.by.includes(by)) return { allowed: false, reason: 'wrong-person' }
  const to = step.moves[state]
  return to === undefined ? { allowed: false, reason: 'wrong-state' } : { allowed: true, to }
}
