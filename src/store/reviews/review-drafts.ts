import { z } from 'zod'
import type { Fields } from '../../domain/fields.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'

export interface ReviewDraft {
  readonly fields: Fields
  readonly version: number
  readonly savedAt: Date
}

const FieldsSchema = z.record(z.string(), z.array(z.string()))

export async function findReviewDraft(tx: Tx, reviewId: string): Promise<ReviewDraft | undefined> {
  const row = await tx
    .selectFrom('review_draft')
    .select(['fields', 'version', 'saved_at'])
    .where('review_id', '=', reviewId)
    .executeTakeFirst()
  return row && { fields: FieldsSchema.parse(row.fields), version: row.version, savedAt: row.saved_at }
}

interface Saved {
  readonly reviewId: string
  readonly reviewerId: string
  readonly fields: Fields
  /** The version that was shown; 0 for none. */
  readonly after: number
  readonly at: Date
}

/** False where it was saved elsewhere since it was shown, so that nothing is overwritten unseen. */
export async function saveReviewDraft(tx: Tx, saved: Saved): Promise<boolean> {
  const { reviewId, reviewerId, after, at } = saved
  const fields = toJson(saved.fields)
  if (after === 0) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('review_draft')
      .values({ review_id: reviewId, reviewer_id: reviewerId, fields, saved_at: at })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await tx
    .updateTable('review_draft')
    .set({ fields, version: after + 1, saved_at: at })
    .where('review_id', '=', reviewId)
    .where('version', '=', after)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function dropReviewDraft(tx: Tx, reviewId: string): Promise<void> {
  await tx.deleteFrom('review_draft').where('review_id', '=', reviewId).execute()
}
