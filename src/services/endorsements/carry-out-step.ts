import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { EndorsementStepName, EndorsementStepTaker } from '../../domain/endorsements/steps.ts'
import type { Day } from '../../standards/day.ts'
import { insertChange } from '../../store/endorsements/changes.ts'
import { moveEndorsement } from '../../store/endorsements/endorsements.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import type { EndorsementMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'
import { tellHolder } from './tell-holder.ts'

export interface StepToCarryOut {
  readonly step: EndorsementStepName
  /** Where it leads, as it was decided. */
  readonly state: EndorsementState
  readonly on: Day
  /** As the holder is told. */
  readonly reason: string
  readonly at: Date
  readonly taker: EndorsementStepTaker
  /** Null where no member of staff took it. */
  readonly byPersonId: string | null
  /** What the record keeps beside, such as the case that it follows from. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * A step that was decided: the state with its day, the record, what the public is shown, the badge where it says
 * something else from now on, and a mail to the holder. False where somebody else was faster.
 */
export async function carryOutStep(
  tx: Tx,
  means: EndorsementMeans,
  endorsement: Endorsement,
  given: StepToCarryOut,
): Promise<boolean> {
  const { step, state, on, reason } = given
  if (!(await move(tx, endorsement, given))) return false
  await showInRegister(tx, endorsement.associationId, endorsement.id)
  // The badge of an emerging Endorsement says so, and ends with it.
  if (step === 'complete')
    await means.issueBadge?.(tx, {
      ...endorsement,
      state,
      validUntil: null,
      version: endorsement.version + 1,
    })
  if (step !== 'decease') await tellHolder(tx, means, endorsement, { kind: step, on, reason })
  return true
}

async function move(
  tx: Tx,
  endorsement: Endorsement,
  { step, state, on, reason, at, taker, byPersonId, facts = {} }: StepToCarryOut,
): Promise<boolean> {
  const { id, associationId, personId, applicationId } = endorsement
  const heldFrom = state === 'suspended' ? endorsement.state : null
  // The last day of an emerging Endorsement falls away with what it waited for.
  const validUntil = step === 'complete' ? null : endorsement.validUntil
  if (!(await moveEndorsement(tx, endorsement, { state, heldFrom, validUntil }))) return false
  await insertChange(
    tx,
    { endorsementId: id, associationId, byPersonId },
    { step, fromState: endorsement.state, toState: state, onDay: on, at, reason },
  )
  await appendRecord(tx, {
    ...{ at, kind: `endorsement-${step}`, isOpen: true },
    ...(personId !== null && { subjectId: personId }),
    ...(applicationId !== null && { applicationId }),
    facts: {
      ...{ endorsement: id, from: endorsement.state, to: state, on },
      ...(taker !== 'staff' && { by: taker }),
      ...facts,
    },
  })
  return true
}
