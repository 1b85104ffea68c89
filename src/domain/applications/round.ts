import type { Application } from './application.ts'
import type { StepName } from './steps.ts'

/**
 * The round of review that an application is in after a step: a new one where it was deferred and is submitted
 * again, and where it comes back from its end. An answer to a question stays in the round that asked.
 */
export function roundAfter({ state, round }: Pick<Application, 'state' | 'round'>, step: StepName): number {
  const isAnew = step === 'revive' || (step === 'submit' && state === 'deferred')
  return isAnew ? round + 1 : round
}
