import type { ApplicationState } from '../applications/states.ts'
import type { StepName } from '../applications/steps.ts'
import type { LetterKind } from '../letters/letter-kinds.ts'

/** What can be decided about an application. There is no outright no: deferred means not yet. */
export const decisionOutcomes = ['approved-for-exam', 'endorsed', 'emerging', 'deferred'] as const
export type DecisionOutcome = (typeof decisionOutcomes)[number]

export function isDecisionOutcome(text: string): text is DecisionOutcome {
  return decisionOutcomes.some((outcome) => outcome === text)
}

interface Consequence {
  readonly step: StepName
  /** Where the application stands afterwards. */
  readonly state: ApplicationState
  readonly letter: LetterKind
}

export const consequences = {
  'approved-for-exam': { step: 'approve-for-exam', state: 'approved-for-exam', letter: 'approved-for-exam' },
  endorsed: { step: 'endorse', state: 'endorsed', letter: 'endorsed' },
  emerging: { step: 'endorse', state: 'endorsed', letter: 'emerging' },
  deferred: { step: 'defer', state: 'deferred', letter: 'deferred' },
} as const satisfies Record<DecisionOutcome, Consequence>
