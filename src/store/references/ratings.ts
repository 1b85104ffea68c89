import { z } from 'zod'
import type { Fields } from '../../domain/fields.ts'
import { type Rating, RatingSchema } from '../../domain/references/rating.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'
import type { LinkedReference } from './reference-keys.ts'

const FieldsSchema = z.record(z.string(), z.array(z.string()))

interface Holding {
  readonly id: string
  readonly holder: string
}

/** Keeps what a rater wrote so far, in place of what was kept before. */
export async function keepReferenceDraft(
  tx: Tx,
  { id, holder }: Holding,
  fields: Fields,
  at: Date,
): Promise<void> {
  const kept = { fields: toJson(fields), kept_at: at }
  await tx
    .insertInto('reference_draft')
    .values({ reference_id: id, holder, ...kept })
    .onConflict((existing) => existing.columns(['reference_id', 'holder']).doUpdateSet(kept))
    .execute()
}

export async function findReferenceDraft(
  tx: Tx,
  { id, holder }: Holding,
): Promise<{ readonly fields: Fields; readonly keptAt: Date } | undefined> {
  const row = await tx
    .selectFrom('reference_draft')
    .select(['fields', 'kept_at'])
    .where('reference_id', '=', id)
    .where('holder', '=', holder)
    .executeTakeFirst()
  return row && { fields: FieldsSchema.parse(row.fields), keptAt: row.kept_at }
}

interface NewRating {
  readonly rating: Rating
  readonly formVersion: number
  readonly notEnough: number
  readonly at: Date
}

/** Before the reference is moved: nothing is written by a link once it is over. */
export async function insertRating(
  tx: Tx,
  reference: LinkedReference,
  { rating, formVersion, notEnough, at }: NewRating,
): Promise<void> {
  await tx
    .insertInto('reference_rating')
    .values({
      reference_id: reference.id,
      association_id: reference.associationId,
      person_id: reference.personId,
      is_waived: reference.isWaived,
      form_version: formVersion,
      body: toJson(rating),
      not_enough: notEnough,
      came_by: reference.holder.startsWith('code:') ? 'code' : 'mail',
      submitted_at: at,
    })
    .execute()
}

/** What a rater wrote, with the form that it was written on. */
export interface SubmittedRating {
  readonly referenceId: string
  readonly rating: Rating
  readonly formVersion: number
  readonly notEnough: number
  readonly cameBy: 'mail' | 'code'
  readonly submittedAt: Date
}

/** Those of an application that the scope may read at all; rights are decided before. */
export async function listRatings(tx: Tx, referenceIds: readonly string[]): Promise<SubmittedRating[]> {
  if (referenceIds.length === 0) return []
  const rows = await tx
    .selectFrom('reference_rating')
    .select(['reference_id', 'body', 'form_version', 'not_enough', 'came_by', 'submitted_at'])
    .where('reference_id', 'in', referenceIds)
    .execute()
  return rows.map((row) => ({
    referenceId: row.reference_id,
    rating: RatingSchema.parse(row.body),
    formVersion: row.form_version,
    notEnough: row.not_enough,
    cameBy: row.came_by,
    submittedAt: row.submitted_at,
  }))
}
