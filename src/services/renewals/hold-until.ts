import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { findEndorsement, moveEndorsement } from '../../store/endorsements/endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'
import type { RenewalMeans } from './means.ts'

/**
 * Moves the last day of what a renewal would keep to the day until which more time was given, so that nobody reads as
 * not endorsed before (decision 0036); the register and the badge follow. Never to an earlier day.
 */
export async function holdUntil(
  tx: Tx,
  means: Pick<RenewalMeans, 'issueBadge'>,
  { id, associationId }: Pick<Renewal, 'id' | 'associationId'>,
  until: Day,
): Promise<void> {
  for (const { endorsementId } of await listRenewalLines(tx, id)) {
    const endorsement = await findEndorsement(tx, endorsementId)
    // An emerging one keeps the day of its own clock.
    if (endorsement?.state !== 'active' || endorsement.validUntil === null) continue
    if (endorsement.validUntil >= until) continue
    const { state, heldFrom } = endorsement
    if (!(await moveEndorsement(tx, endorsement, { state, heldFrom, validUntil: until }))) continue
    await showInRegister(tx, associationId, endorsementId)
    await means.issueBadge?.(tx, { ...endorsement, validUntil: until, version: endorsement.version + 1 })
  }
}
