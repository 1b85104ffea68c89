import { type Marks, marksSchema } from '../../domain/exams/marking/rubric.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

/** What a calibration script is worth, and why. */
export interface ReferenceMarks {
  readonly scriptId: string
  readonly marks: Marks
  readonly reasons: string
}

/** As far as the scope shows them: to a marker after the own marks. */
export async function listReferenceMarks(tx: Tx, scriptIds: readonly string[]): Promise<ReferenceMarks[]> {
  if (scriptIds.length === 0) return []
  const rows = await tx
    .selectFrom('exam_reference_marks')
    .select(['script_id as scriptId', 'marks', 'reasons'])
    .where('script_id', 'in', scriptIds)
    .orderBy('script_id')
    .execute()
  return rows.map((row) => ({ ...row, marks: marksSchema.parse(row.marks) }))
}

interface NewReference extends ReferenceMarks {
  readonly officeId: string
  readonly by: string
  readonly at: Date
}

export async function insertReferenceMarks(tx: Tx, given: NewReference): Promise<void> {
  await tx
    .insertInto('exam_reference_marks')
    .values({
      ...{ script_id: given.scriptId, office_id: given.officeId, marks: toJson(given.marks) },
      ...{ reasons: given.reasons, written_by: given.by, written_at: given.at },
    })
    .execute()
}
