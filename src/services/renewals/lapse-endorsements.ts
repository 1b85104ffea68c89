import { isEndorsed } from '../../domain/endorsements/states.ts'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { applyEndorsementStep } from '../endorsements/apply-endorsement-step.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'

interface Lapsing {
  readonly on: Day
  readonly now: Date
  /** Only those that the person let go, or all. */
  readonly which: 'let-go' | 'all'
}

/** Ends, by the system, what a renewal would have kept and did not; what rests or is suspended stays as it is. */
export async function lapseEndorsements(
  tx: Tx,
  { id, associationId }: Renewal,
  { on, now, which }: Lapsing,
): Promise<number> {
  let lapsed = 0
  for (const { endorsementId, isKept } of await listRenewalLines(tx, id)) {
    if (which === 'let-go' && isKept) continue
    const endorsement = await findEndorsement(tx, endorsementId)
    if (!endorsement || !isEndorsed(endorsement.state)) continue
    const state = decideEndorsementStep(endorsement, 'lapse', 'system')
    if (!state) continue
    const step = { step: 'lapse', state, on, now, reason: '', by: null, taker: 'system' } as const
    if (!(await applyEndorsementStep(tx, endorsement, step))) continue
    await showInRegister(tx, associationId, endorsementId)
    lapsed += 1
  }
  return lapsed
}
