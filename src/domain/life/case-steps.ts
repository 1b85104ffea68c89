import type { CaseState } from './life-case.ts'

interface Step {
  readonly from: readonly CaseState[]
  readonly to: CaseState
  readonly by: 'person' | 'staff' | 'system'
}

/** Every step of a case after it was asked for, and who alone may take it. */
export const caseSteps = {
  grant: { from: ['asked'], to: 'granted', by: 'staff' },
  refuse: { from: ['asked'], to: 'refused', by: 'staff' },
  withdraw: { from: ['asked'], to: 'withdrawn', by: 'person' },
  /** Before the last day that was granted. */
  'come-back': { from: ['granted'], to: 'ended', by: 'person' },
  'run-out': { from: ['granted'], to: 'ended', by: 'system' },
} as const satisfies Record<string, Step>

type CaseStepName = keyof typeof caseSteps

/** Where a step leads; undefined where that one may not take it from there. */
export function decideCaseStep(
  state: CaseState,
  name: CaseStepName,
  by: 'person' | 'staff' | 'system',
): CaseState | undefined {
  const step: Step = caseSteps[name]
  return step.by === by && step.from.includes(state) ? step.to : undefined
}
