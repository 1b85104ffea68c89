import type { Db, Tx } from './tables.ts'
import { withScope } from './with-scope.ts'

/**
 * Runs the work in one transaction that sees the records of one association only. Row-level
 * security enforces it, whatever the queries say; the setting ends with the transaction.
 */
export function withAssociation<Result>(
  db: Db,
  associationId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return withScope(db, { associationId }, work)
}
