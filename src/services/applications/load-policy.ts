import { type AssociationPolicy, associationPolicy } from '../../domain/policy/association-policy.ts'
import { findPolicy } from '../../store/applications/policies.ts'
import { askOnce } from '../../store/ask-once.ts'
import type { Db, Tx } from '../../store/tables.ts'

/** How an association works now, with the defaults where it has set nothing. */
export const loadPolicy: (tx: Db | Tx, associationId: string) => Promise<AssociationPolicy> = askOnce(
  async (tx, associationId) => {
    const kept = await findPolicy(tx, associationId)
    return associationPolicy.parse(kept?.body ?? {})
  },
)
