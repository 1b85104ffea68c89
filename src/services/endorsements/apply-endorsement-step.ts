import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { lastDayAfter } from '../../domain/endorsements/last-day-after.ts'
import { isEndorsed } from '../../domain/endorsements/states.ts'
import type { EndorsementStepName, EndorsementStepTaker } from '../../domain/endorsements/steps.ts'
import type { Day } from '../../standards/day.ts'
import { insertChange } from '../../store/endorsements/changes.ts'
import { moveEndorsement } from '../../store/endorsements/endorsements.ts'
import { appendRecord } from '../../store/record/append-record.ts'
import { wakeRenewals } from '../../store/renewals/change-renewal.ts'
import type { Tx } from '../../store/tables.ts'

export interface AppliedStep {
  readonly step: EndorsementStepName
  readonly state: Endorsement['state']
  readonly on: Day
  readonly reason: string
  readonly now: Date
  /** Null where no member of staff took it. */
  readonly by: string | null
  /** Staff where nobody else is named. */
  readonly taker?: EndorsementStepTaker
  /** What the record keeps beside, such as the case that it follows from. */
  readonly facts?: Readonly<Record<string, string>>
}

/**
 * Writes a step that was decided: the state, the change with its day, and the record. Answers the Endorsement as it is
 * then; nothing where it changed since it was read. What the public is shown is the caller's to write.
 */
export async function applyEndorsementStep(
  tx: Tx,
  endorsement: Endorsement,
  { step, state, on, reason, now, by, taker = 'staff', facts = {} }: AppliedStep,
): Promise<Endorsement | undefined> {
  const { id, associationId, personId, applicationId } = endorsement
  const heldFrom = state === 'suspended' ? endorsement.state : null
  const validUntil = lastDayAfter(endorsement, { step, state, on })
  if (!(await moveEndorsement(tx, endorsement, { state, heldFrom, validUntil }))) return undefined
  await insertChange(
    tx,
    { endorsementId: id, associationId, byPersonId: by },
    { step, fromState: endorsement.state, toState: state, onDay: on, at: now, reason },
  )
  if (personId !== null && isEndorsed(state) && !isEndorsed(endorsement.state))
    await wakeRenewals(tx, { associationId, personId, endorsementId: id, on })
  await appendRecord(tx, {
    ...{ at: now, kind: `endorsement-${step}`, isOpen: true },
    ...(personId !== null && { subjectId: personId }),
    ...(applicationId !== null && { applicationId }),
    facts: {
      ...{ endorsement: id, from: endorsement.state, to: state, on },
      ...(taker !== 'staff' && { by: taker }),
      ...facts,
    },
  })
  return { ...endorsement, state, heldFrom, validUntil, version: endorsement.version + 1 }
}
