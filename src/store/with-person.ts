import type { Db, Tx } from './tables.ts'
import { withScope } from './with-scope.ts'

/** Runs the work in one transaction that sees what belongs to one person, across associations. */
export function withPerson<Result>(
  db: Db,
  personId: string,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  return withScope(db, { personId }, work)
}
