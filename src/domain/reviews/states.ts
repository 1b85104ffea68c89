/** How one reviewer's review stands (design: the process). */
export const reviewStates = ['assigned', 'recused', 'recommended'] as const
export type ReviewState = (typeof reviewStates)[number]

export type ReviewStepTaker = 'reviewer' | 'staff'

interface ReviewStep {
  readonly from: readonly ReviewState[]
  readonly to: ReviewState
  readonly by: readonly ReviewStepTaker[]
}

/** Every step of a review: from where, to where, and who may take it. Each is settled by one statement. */
export const reviewSteps = {
  /** Says that there is no conflict of interest, and sees the application from then on. */
  accept: { from: ['assigned'], to: 'assigned', by: ['reviewer'] },
  recuse: { from: ['assigned'], to: 'recused', by: ['reviewer'] },
  /** Staff take back what they asked for, so that somebody else can do it. */
  'take-back': { from: ['assigned'], to: 'recused', by: ['staff'] },
  save: { from: ['assigned'], to: 'assigned', by: ['reviewer'] },
  recommend: { from: ['assigned'], to: 'recommended', by: ['reviewer'] },
  /** Another recommendation after all are in, with a reason; what was recommended before stays. */
  change: { from: ['recommended'], to: 'recommended', by: ['reviewer'] },
} as const satisfies Record<string, ReviewStep>

export type ReviewStepName = keyof typeof reviewSteps

export type ReviewStepDecision =
  | { readonly allowed: true; readonly to: ReviewState }
  | { readonly allowed: false; readonly reason: 'wrong-state' | 'wrong-person' }

/** Whether somebody may take a step of a review as it stands, and where it leads. */
export function decideReviewStep(
  state: ReviewState,
  name: ReviewStepName,
  by: ReviewStepTaker,
): ReviewStepDecision {
  const step: ReviewStep = reviewSteps[name]
  if (!step.by.includes(by)) return { allowed: false, reason: 'wrong-person' }
  if (!step.from.includes(state)) return { allowed: false, reason: 'wrong-state' }
  return { allowed: true, to: step.to }
}
