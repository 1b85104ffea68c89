import { appendRecord, type NewRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'

/** Whose exam it is, to which association's application it belongs, and who examines. */
interface Subject {
  readonly personId: string
  readonly associationId: string
  readonly applicationId: string | null
}

type ExamRecord = Pick<NewRecord, 'at' | 'kind' | 'isOpen' | 'facts'>

/**
 * Records what happened with somebody's exam where the application is: in the chain of the association that approved
 * it, also where another one runs the office. The scope is the one before again.
 */
export async function recordExam(
  tx: Tx,
  { personId: subjectId, associationId, applicationId }: Subject,
  scopeAssociationId: string,
  given: ExamRecord,
): Promise<void> {
  await setScope(tx, { associationId })
  await appendRecord(tx, { ...given, subjectId, ...(applicationId !== null && { applicationId }) })
  await setScope(tx, { associationId: scopeAssociationId })
}
