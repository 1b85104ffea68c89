import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { findEndorsement, moveEndorsement } from '../../store/endorsements/endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'
import type { RenewalMeans } from './means.ts'

type Means = Pick<RenewalMeans, 'issueBadge'>
type Held = Pick<Renewal, 'id' | 'associationId'>

/**
 * Moves the last day of what a renewal would keep to the day until which more time was given, so that nobody reads as
 * not endorsed before (decision 0036); the register and the badge follow. Never to an earlier day.
 */
export function holdUntil(tx: Tx, means: Means, renewal: Held, until: Day): Promise<void> {
  return moveLastDays(tx, means, renewal, (last) => (last < until ? until : last))
}

/**
 * What was handed in and waits for a person or a draw has no last day until that is settled, as after an award: how
 * long others take is nobody's lapse.
 */
export function holdWhileItWaits(tx: Tx, means: Means, renewal: Held): Promise<void> {
  return moveLastDays(tx, means, renewal, () => null)
}

async function moveLastDays(
  tx: Tx,
  means: Means,
  { id, associationId }: Held,
  next: (last: Day) => Day | null,
): Promise<void> {
  for (const { endorsementId, isKept } of await listRenewalLines(tx, id)) {
    const endorsement = isKept ? await findEndorsement(tx, endorsementId) : undefined
    // An emerging one keeps the day of its own clock.
    if (endorsement?.state !== 'active' || endorsement.validUntil === null) continue
    const { state, heldFrom } = endorsement
    const validUntil = next(endorsement.validUntil)
    if (validUntil === endorsement.validUntil) continue
    if (!(await moveEndorsement(tx, endorsement, { state, heldFrom, validUntil }))) continue
    await showInRegister(tx, associationId, endorsementId)
    await means.issueBadge?.(tx, { ...endorsement, validUntil, version: endorsement.version + 1 })
  }
}
