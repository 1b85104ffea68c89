import { type MarkComments, markComments } from '../../domain/exams/marking/read-mark-form.ts'
import { type Marks, marksSchema } from '../../domain/exams/marking/rubric.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'
import type { Mark } from './marks.ts'

/** What was given for a script; not by whom. */
export interface GivenMarks {
  readonly markId: string
  readonly scriptId: string
  readonly round: number
  readonly place: number
  readonly marks: Marks
  readonly comments: MarkComments
}

const columns = ['mark_id as markId', 'script_id as scriptId', 'round', 'place', 'marks', 'comments'] as const

const read = <Row extends { marks: unknown; comments: unknown }>(row: Row) => ({
  ...row,
  marks: marksSchema.parse(row.marks),
  comments: markComments.parse(row.comments),
})

/** As far as the scope shows them: own ones, and to a senior and the office those of others. */
export async function listGivenMarks(tx: Tx, scriptIds: readonly string[]): Promise<GivenMarks[]> {
  if (scriptIds.length === 0) return []
  const rows = await tx
    .selectFrom('exam_given_marks')
    .select(columns)
    .where('script_id', 'in', scriptIds)
    .orderBy('script_id')
    .orderBy('round')
    .orderBy('place')
    .orderBy('mark_id')
    .execute()
  return rows.map(read)
}

/** Kept for good with the mark that it belongs to. */
export async function insertGivenMarks(
  tx: Tx,
  mark: Mark,
  given: { readonly marks: Marks; readonly comments: MarkComments; readonly at: Date },
): Promise<void> {
  await tx
    .insertInto('exam_given_marks')
    .values({
      ...{ mark_id: mark.id, office_id: mark.officeId, script_id: mark.scriptId },
      ...{ round: mark.round, place: mark.place, given_at: given.at },
      ...{ marks: toJson(given.marks), comments: toJson(given.comments) },
    })
    .execute()
}
