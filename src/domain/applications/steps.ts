import type { ApplicationState } from './states.ts'

/** Who takes a step: the applicant, staff of the association, or the system at its hour. */
export type StepTaker = 'applicant' | 'staff' | 'system'

interface Step {
  readonly from: readonly ApplicationState[]
  /** `held-from`: where a hold goes back to. */
  readonly to: ApplicationState | 'held-from'
  readonly by: readonly StepTaker[]
}

/** Every step of an application: from where, to where, and who may take it (design: the process). */
export const steps = {
  submit: { from: ['draft', 'returned', 'deferred'], to: 'submitted', by: ['applicant'] },
  return: { from: ['submitted'], to: 'returned', by: ['staff'] },
  'begin-review': { from: ['submitted'], to: 'in-review', by: ['staff'] },
  'ask-more': { from: ['in-review'], to: 'more-asked', by: ['staff'] },
  'answer-more': { from: ['more-asked'], to: 'in-review', by: ['applicant'] },
  'approve-for-exam': { from: ['in-review'], to: 'approved-for-exam', by: ['staff'] },
  endorse: { from: ['in-review', 'approved-for-exam'], to: 'endorsed', by: ['staff'] },
  defer: { from: ['in-review'], to: 'deferred', by: ['staff'] },
  /** An appeal against a deferral was upheld. */
  'review-again': { from: ['deferred'], to: 'in-review', by: ['staff'] },
  /** An approval was wrong: back to the review that led to it, before there is an exam. */
  'take-back-approval': { from: ['approved-for-exam'], to: 'in-review', by: ['staff'] },
  hold: {
    from: ['draft', 'submitted', 'returned', 'in-review', 'more-asked', 'approved-for-exam', 'deferred'],
    to: 'on-hold',
    by: ['applicant', 'staff', 'system'],
  },
  resume: { from: ['on-hold'], to: 'held-from', by: ['staff'] },
  withdraw: {
    from: [
      'draft',
      'submitted',
      'returned',
      'in-review',
      'more-asked',
      'approved-for-exam',
      'deferred',
      'on-hold',
    ],
    to: 'withdrawn',
    by: ['applicant', 'staff'],
  },
  expire: { from: ['draft', 'returned', 'more-asked', 'deferred', 'on-hold'], to: 'expired', by: ['system'] },
  revive: { from: ['expired'], to: 'draft', by: ['staff'] },
} as const satisfies Record<string, Step>

export type StepName = keyof typeof steps

type StepDecision =
  | { readonly allowed: true; readonly to: ApplicationState }
  | { readonly allowed: false; readonly reason: 'wrong-state' | 'wrong-person' }

interface Standing {
  readonly state: ApplicationState
  readonly heldFrom: ApplicationState | null
}

/** Whether somebody may take a step of an application as it stands, and where it leads. */
export function decideStep({ state, heldFrom }: Standing, name: StepName, by: StepTaker): StepDecision {
  const step: Step = steps[name]
  if (!step.by.includes(by)) return { allowed: false, reason: 'wrong-person' }
  if (!step.from.includes(state)) return { allowed: false, reason: 'wrong-state' }
  const to = step.to === 'held-from' ? heldFrom : step.to
  return to === null ? { allowed: false, reason: 'wrong-state' } : { allowed: true, to }
}
