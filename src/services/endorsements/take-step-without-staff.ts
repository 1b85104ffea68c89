import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { decideEndorsementStep, type EndorsementStepName } from '../../domain/endorsements/steps.ts'
import type { Day } from '../../standards/day.ts'
import { listChanges } from '../../store/endorsements/changes.ts'
import type { Tx } from '../../store/tables.ts'
import { carryOutStep } from './carry-out-step.ts'
import type { EndorsementMeans } from './means.ts'

interface StepWithoutStaff {
  readonly step: EndorsementStepName
  /** The system at its hour or by a case, or who holds it. */
  readonly taker: 'system' | 'holder'
  readonly on: Day
  readonly reason: string
  readonly now: Date
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * A step that no member of staff takes. The scope must be that of a job: the association and no person. It never holds
 * from before the last change. False where it may not be taken from how the Endorsement stands now.
 */
export async function takeStepWithoutStaff(
  tx: Tx,
  means: EndorsementMeans,
  endorsement: Endorsement,
  given: StepWithoutStaff,
): Promise<boolean> {
  const state = decideEndorsementStep(endorsement, given.step, given.taker)
  if (!state) return false
  const last = (await listChanges(tx, endorsement.id)).at(-1)
  const on = last && given.on < last.onDay ? last.onDay : given.on
  return carryOutStep(tx, means, endorsement, { ...given, state, on, by: null })
}
