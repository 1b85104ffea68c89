import type { Reference } from '../../domain/references/reference.ts'
import { appendRecord, type NewRecord } from '../../store/record/append-record.ts'
import type { Tx } from '../../store/tables.ts'

/** A step of a reference in the record, by ids and codes alone; the scope must be the association's. */
export async function recordReference(
  tx: Tx,
  { id, personId, applicationId, role }: Pick<Reference, 'id' | 'personId' | 'applicationId' | 'role'>,
  kind: `reference-${string}`,
  at: Date,
  facts: NewRecord['facts'] = {},
): Promise<void> {
  await appendRecord(tx, {
    ...{ at, kind, applicationId, isOpen: true },
    subjectId: personId,
    facts: { reference: id, role, ...facts },
  })
}
