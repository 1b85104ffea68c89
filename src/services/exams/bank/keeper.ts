import { NotFound } from '../../../domain/errors.ts'
import { findHostedOffice } from '../../../store/exams/offices.ts'
import type { Db, Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'

/** Somebody on the staff that runs an exam office, at work for the association that hosts it. */
export interface Keeper {
  readonly personId: string
  readonly associationId: string
  readonly at: Date
}

/** Work on the bank of the keeper's office, in one transaction. There is nothing where the association runs no office. */
export function withOffice<Result>(
  db: Db,
  { personId, associationId }: Omit<Keeper, 'at'>,
  work: (tx: Tx, officeId: string) => Promise<Result>,
): Promise<Result> {
  return withScope(db, { personId, associationId }, async (tx) => {
    const officeId = await findHostedOffice(tx, associationId)
    if (officeId === undefined) throw new NotFound()
    return work(tx, officeId)
  })
}
