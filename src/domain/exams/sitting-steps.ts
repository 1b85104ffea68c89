import type { SittingState } from './sitting.ts'

type SittingStepTaker = 'candidate' | 'office' | 'system'

interface SittingStep {
  readonly from: readonly SittingState[]
  readonly to: SittingState
  readonly by: readonly SittingStepTaker[]
}

/** Every step of a sitting: from where, to where, and who may take it (design: the process). */
export const sittingSteps = {
  cancel: { from: ['booked'], to: 'cancelled', by: ['candidate', 'office'] },
  begin: { from: ['booked'], to: 'sitting', by: ['candidate'] },
  /** The window closed before it was begun. */
  miss: { from: ['booked'], to: 'missed', by: ['system'] },
  'hand-in': { from: ['sitting'], to: 'handed-in', by: ['candidate', 'system'] },
  'begin-marking': { from: ['handed-in'], to: 'being-marked', by: ['office', 'system'] },
  'find-gap': { from: ['being-marked'], to: 'to-adjudicate', by: ['system'] },
  release: { from: ['handed-in', 'being-marked', 'to-adjudicate'], to: 'released', by: ['office', 'system'] },
} as const satisfies Record<string, SittingStep>

export type SittingStepName = keyof typeof sittingSteps

export function decideSittingStep(
  state: SittingState,
  name: SittingStepName,
  by: SittingStepTaker,
): { readonly allowed: true; readonly to: SittingState } | { readonly allowed: false } {
  const step: SittingStep = sittingSteps[name]
  if (!step.by.includes(by) || !step.from.includes(state)) return { allowed: false }
  return { allowed: true, to: step.to }
}
