import { z } from 'zod'
import type { Fields } from '../../domain/fields.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

interface MarkDraft {
  readonly fields: Fields
  readonly version: number
}

const kept = z.record(z.string(), z.array(z.string()))

export async function findMarkDraft(tx: Tx, markId: string): Promise<MarkDraft | undefined> {
  const row = await tx
    .selectFrom('exam_mark_drafts')
    .select(['fields', 'version'])
    .where('mark_id', '=', markId)
    .executeTakeFirst()
  return row && { fields: kept.parse(row.fields), version: row.version }
}

interface Saved {
  readonly markId: string
  readonly markerId: string
  readonly fields: Fields
  /** The version that was shown; 0 for none. */
  readonly after: number
  readonly at: Date
}

/** False where it was saved in another window since it was shown, so that nothing is overwritten unseen. */
export async function saveMarkDraft(
  tx: Tx,
  { markId, markerId, fields, after, at }: Saved,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_mark_drafts')
    .values({
      mark_id: markId,
      marker_id: markerId,
      fields: toJson(fields),
      version: after + 1,
      saved_at: at,
    })
    .onConflict((conflict) =>
      conflict
        .column('mark_id')
        .doUpdateSet({ fields: toJson(fields), version: after + 1, saved_at: at })
        .where('exam_mark_drafts.version', '=', after),
    )
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function dropMarkDraft(tx: Tx, markId: string): Promise<void> {
  await tx.deleteFrom('exam_mark_drafts').where('mark_id', '=', markId).execute()
}
