import type { LifeCase } from '../../domain/life/life-case.ts'
import type { LifePolicy } from '../../domain/policy/life-policy.ts'
import type { Day } from '../../standards/day.ts'
import { listEndorsementsIn } from '../../store/endorsements/endorsements.ts'
import { moveCase } from '../../store/life/cases.ts'
import type { Tx } from '../../store/tables.ts'
import { takeStepWithoutStaff } from '../endorsements/take-step-without-staff.ts'
import { applyExcuses } from './apply-excuses.ts'
import type { LifeMeans } from './means.ts'

interface Following {
  readonly today: Day
  readonly at: Date
}

/** A time to be inactive begins: what the person holds actively rests. The scope must be that of a job. */
export async function beginCase(
  tx: Tx,
  means: LifeMeans,
  found: LifeCase,
  { today, at }: Following,
): Promise<void> {
  if (!(await moveCase(tx, found, { begunOn: today }))) return
  await stepAll(tx, means, found, { step: 'rest', today, at })
}

/**
 * A case is over: renewals are looked at anew, and what rested is active again, or lapses where the association
 * wants that and nobody came back. The scope must be that of a job.
 */
export async function settleEndedCase(
  tx: Tx,
  means: LifeMeans,
  found: LifeCase,
  { today, at, cameBack, policy }: Following & { readonly cameBack: boolean; readonly policy: LifePolicy },
): Promise<void> {
  if (found.kind === 'inactive' && found.begunOn !== null) {
    const step = cameBack || policy.afterInactive === 'taken-up' ? 'take-up' : 'lapse'
    await stepAll(tx, means, found, { step, today, at })
  }
  await applyExcuses(tx, found, at)
}

async function stepAll(
  tx: Tx,
  means: LifeMeans,
  { id, associationId, personId }: LifeCase,
  { step, today, at }: Following & { readonly step: 'rest' | 'take-up' | 'lapse' },
): Promise<void> {
  for (const endorsement of await listEndorsementsIn(tx, associationId, personId)) {
    // Only what rests is woken or let go; another one of the same person stays as it is.
    if (step !== 'rest' && endorsement.state !== 'inactive') continue
    const taking = { step, taker: 'system', on: today, reason: '', now: at, facts: { case: id } } as const
    await takeStepWithoutStaff(tx, means, endorsement, taking)
  }
}
