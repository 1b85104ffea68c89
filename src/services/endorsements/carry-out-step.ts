import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import type { Tx } from '../../store/tables.ts'
import { openRenewalOf } from '../renewals/open-renewals.ts'
import { type AppliedStep, applyEndorsementStep } from './apply-endorsement-step.ts'
import type { EndorsementMeans } from './means.ts'
import { showInRegister } from './show-in-register.ts'
import { tellHolder } from './tell-holder.ts'

/**
 * A step that was decided: the state with its day, the record, what the public is shown, the badge where it says
 * something else from now on, and a mail to the holder. False where somebody else was faster.
 */
export async function carryOutStep(
  tx: Tx,
  means: EndorsementMeans,
  endorsement: Endorsement,
  applied: AppliedStep,
): Promise<boolean> {
  const { step, on, reason } = applied
  const moved = await applyEndorsementStep(tx, endorsement, applied)
  if (!moved) return false
  const { associationId, personId } = moved
  await showInRegister(tx, associationId, moved.id)
  // Whoever holds it again is asked for the years that are left, by the ways of now.
  if (step === 'reinstate' && personId !== null) await openRenewalOf(tx, associationId, personId, applied.now)
  // The badge of an emerging Endorsement says so, and ends with it; any badge says the last day.
  if (step === 'complete' || moved.validUntil !== endorsement.validUntil) await means.issueBadge?.(tx, moved)
  if (step !== 'decease') await tellHolder(tx, means, endorsement, { kind: step, on, reason })
  return true
}
