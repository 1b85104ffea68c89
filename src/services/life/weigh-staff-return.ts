import type { Endorsement } from '../../domain/endorsements/endorsement.ts'
import { type ConditionName, mayReturn, openConditions } from '../../domain/life/reinstatement.ts'
import type { Day } from '../../standards/day.ts'
import { findHeld } from '../../store/endorsements/endorsements.ts'
import { findLatestReinstatement } from '../../store/life/reinstatements.ts'
import type { Tx } from '../../store/tables.ts'
import { weighReturn } from './weigh-return.ts'

/** `waits`: the person asked, and that is decided apart. `never-full`: it was emerging to its end. */
export type ReturnHindrance =
  | { readonly reason: 'held-already' | 'never-full' | 'waits' }
  | { readonly reason: 'conditions'; readonly missing: readonly ConditionName[] }

/**
 * Whether staff may reinstate without a wish of the person: by the conditions of a return, and past them only with a
 * reason. Answers what stands in the way, or what they accept with it, for the record.
 */
export async function weighStaffReturn(
  tx: Tx,
  endorsement: Endorsement,
  { today, reason }: { readonly today: Day; readonly reason: string },
): Promise<{ readonly hindrance: ReturnHindrance } | { readonly accepted: readonly ConditionName[] }> {
  const { associationId, personId, category, state } = endorsement
  if ((await findLatestReinstatement(tx, endorsement))?.state === 'asked')
    return { hindrance: { reason: 'waits' } }
  const { conditions, changes } = await weighReturn(tx, endorsement, { today, isSigned: false })
  // One that was taken over when it had ended already tells nothing of before.
  const wasEmerging = changes.some(({ toState }) => toState === 'emerging')
  if (wasEmerging && !mayReturn(state, changes)) return { hindrance: { reason: 'never-full' } }
  if (personId !== null && (await findHeld(tx, associationId, personId, category)))
    return { hindrance: { reason: 'held-already' } }
  const missing = openConditions(conditions)
  return missing.length > 0 && reason === ''
    ? { hindrance: { reason: 'conditions', missing } }
    : { accepted: missing }
}
