import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { isEndorsed } from '../../domain/endorsements/states.ts'
import { decideEndorsementStep } from '../../domain/endorsements/steps.ts'
import type { Renewal } from '../../domain/renewals/renewal.ts'
import type { Day } from '../../standards/day.ts'
import { findEndorsement } from '../../store/endorsements/endorsements.ts'
import { listHeldEndorsements } from '../../store/renewals/held-endorsements.ts'
import { listRenewalLines } from '../../store/renewals/renewals.ts'
import type { Tx } from '../../store/tables.ts'
import { applyEndorsementStep } from '../endorsements/apply-endorsement-step.ts'
import { showInRegister } from '../endorsements/show-in-register.ts'

interface Lapsing {
  readonly on: Day
  readonly now: Date
}

/** An Endorsement that ends, with the day of its last change. */
interface Ending {
  readonly endorsement: Endorsement
  readonly changedOn: Day
}

/**
 * What a renewal would have kept and did not, or only what the person let go. What rests or is suspended stays as it
 * is, and so does what somebody came back with once the renewal was taken no more: that return was decided apart.
 */
export async function listEnding(
  tx: Tx,
  { id, associationId, personId, graceUntil }: Renewal,
  which: 'let-go' | 'all',
): Promise<Ending[]> {
  const held = await listHeldEndorsements(tx, associationId, [personId])
  const ending: Ending[] = []
  for (const { endorsementId, isKept } of await listRenewalLines(tx, id)) {
    if (which === 'let-go' && isKept) continue
    const endorsement = await findEndorsement(tx, endorsementId)
    const { spells = [], changedOn } = held.find((each) => each.id === endorsementId) ?? {}
    const since = spells.at(-1)?.from
    if (!endorsement || !isEndorsed(endorsement.state) || !since || !changedOn) continue
    if (graceUntil === null || since <= graceUntil) ending.push({ endorsement, changedOn })
  }
  return ending
}

/** Ends them, by the system, from a day on, and never from before the last change. Answers how many. */
export async function lapseEndorsements(
  tx: Tx,
  ending: readonly Ending[],
  { on, now }: Lapsing,
): Promise<number> {
  let lapsed = 0
  for (const { endorsement, changedOn } of ending) {
    const state = decideEndorsementStep(endorsement, 'lapse', 'system')
    if (!state) continue
    const step = { step: 'lapse', state, now, reason: '', by: null, taker: 'system' } as const
    const day = on < changedOn ? changedOn : on
    if (!(await applyEndorsementStep(tx, endorsement, { ...step, on: day }))) continue
    await showInRegister(tx, endorsement.associationId, endorsement.id)
    lapsed += 1
  }
  return lapsed
}
