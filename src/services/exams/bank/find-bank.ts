import type { ExamBankObject } from '../../../domain/rights.ts'
import { sitsExamHostedBy } from '../../../store/exams/candidates.ts'
import type { Db } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Keeper } from './keeper.ts'

/** The bank of an association's office as rights see it; where there is no office, nobody sits there. */
export function findBank(
  db: Db,
  { personId, associationId }: Pick<Keeper, 'personId' | 'associationId'>,
): Promise<ExamBankObject> {
  return withScope(db, { personId, associationId }, async (tx) => ({
    associationId,
    askerSitsHere: await sitsExamHostedBy(tx, associationId),
  }))
}
