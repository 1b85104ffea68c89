import type { Day } from '../../standards/day.ts'
import type { Endorsement } from './endorsement.ts'
import { isEndorsed } from './states.ts'
import type { EndorsementStepName } from './steps.ts'

interface Taken {
  readonly step: EndorsementStepName
  readonly state: Endorsement['state']
  readonly on: Day
}

/**
 * The last day of an Endorsement once a step is taken. The clock of an emerging one falls away with what it waited for.
 * One that is held again after its last day has none until it is renewed, as after an award.
 */
export function lastDayAfter(
  { validUntil }: Pick<Endorsement, 'validUntil'>,
  { step, state, on }: Taken,
): Day | null {
  if (step === 'complete') return null
  const isHeldAgain = isEndorsed(state) && state !== 'emerging'
  return isHeldAgain && validUntil !== null && validUntil < on ? null : validUntil
}
