import { LRUCache } from 'lru-cache'
import { type AssociationPolicy, associationPolicy } from '../../domain/policy/association-policy.ts'
import { findPolicy } from '../../store/applications/policies.ts'
import { askOnce } from '../../store/ask-once.ts'
import type { Db, Tx } from '../../store/tables.ts'

/** How an association works now, with the defaults where it has set nothing. */
export const loadPolicy: (tx: Db | Tx, associationId: string) => Promise<AssociationPolicy> = askOnce(
  async (tx, associationId) => {
    const kept = await findPolicy(tx, associationId)
    return readPolicy(kept?.body ?? {})
  },
)

const read = new LRUCache<string, AssociationPolicy>({ max: 200 })

/** A document is checked once, however many pages ask for it. */
export function readPolicy(body: unknown): AssociationPolicy {
  const text = JSON.stringify(body)
  const known = read.get(text)
  if (known) return known
  const policy = associationPolicy.parse(body)
  read.set(text, policy)
  return policy
}
