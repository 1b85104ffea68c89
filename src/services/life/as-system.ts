import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'

/**
 * From here on the transaction does what follows from a decision, as a job would: for the association and nobody. Who
 * took the decision was looked at before, and stands in the record.
 */
export function asSystem(tx: Tx, associationId: string): Promise<void> {
  return setScope(tx, { personId: '', associationId })
}
