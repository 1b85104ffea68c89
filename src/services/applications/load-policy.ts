import { type AssociationPolicy, associationPolicy } from '../../domain/policy/association-policy.ts'
import { findPolicy } from '../../store/applications/policies.ts'
import type { Db, Tx } from '../../store/tables.ts'

/** How an association works now, with the defaults where it has set nothing. */
export async function loadPolicy(tx: Db | Tx, associationId: string): Promise<AssociationPolicy> {
  const kept = await findPolicy(tx, associationId)
  return associationPolicy.parse(kept?.body ?? {})
}
