/** How an appeal stands. */
export const appealStates = ['asked', 'acknowledged', 'upheld', 'not-upheld', 'withdrawn'] as const
export type AppealState = (typeof appealStates)[number]

interface AppealStep {
  readonly from: readonly AppealState[]
  readonly to: AppealState
  readonly by: 'applicant' | 'staff'
}

/** Every step of an appeal. Staff who took part in the decision take none. */
export const appealSteps = {
  acknowledge: { from: ['asked'], to: 'acknowledged', by: 'staff' },
  uphold: { from: ['acknowledged'], to: 'upheld', by: 'staff' },
  'not-uphold': { from: ['acknowledged'], to: 'not-upheld', by: 'staff' },
  withdraw: { from: ['asked', 'acknowledged'], to: 'withdrawn', by: 'applicant' },
} as const satisfies Record<string, AppealStep>

export type AppealStepName = keyof typeof appealSteps

export type AppealStepDecision =
  | { readonly allowed: true; readonly to: AppealState }
  | { readonly allowed: false; readonly reason: 'wrong-state' | 'wrong-person' | 'took-part' }

export interface AppealTaker {
  readonly by: 'applicant' | 'staff'
  /** Took the decision that is appealed, or voted on it. */
  readonly tookPart: boolean
}

export function decideAppealStep(
  state: AppealState,
  name: AppealStepName,
  { by, tookPart }: AppealTaker,
): AppealStepDecision {
  const step: AppealStep = appealSteps[name]
  if (step.by !== by) return { allowed: false, reason: 'wrong-person' }
  if (by === 'staff' && tookPart) return { allowed: false, reason: 'took-part' }
  if (!step.from.includes(state)) return { allowed: false, reason: 'wrong-state' }
  return { allowed: true, to: step.to }
}
