import { type ReviewBody, ReviewBodySchema } from '../../domain/reviews/review-body.ts'
import { listing } from '../compiled.ts'
import { toJson } from '../portfolio/to-json.ts'
import type { Tx } from '../tables.ts'
import type { Review } from './reviews.ts'

export interface ReviewVersion {
  readonly reviewId: string
  readonly number: number
  readonly at: Date
  readonly reason: string | null
  readonly body: ReviewBody
}

const versionRows = listing((tx, applicationId: string, round: number) =>
  tx
    .selectFrom('review_version')
    .select(['review_id', 'number', 'at', 'reason', 'body'])
    .where('application_id', '=', applicationId)
    .where('round', '=', round)
    .orderBy('review_id')
    .orderBy('number'),
)

/** Every version that the scope shows of the reviews of a submission, in the order in which they were written. */
export async function listVersions(tx: Tx, applicationId: string, round: number): Promise<ReviewVersion[]> {
  const rows = await versionRows(tx, applicationId, round)
  return rows.map(({ review_id, number, at, reason, body }) => ({
    ...{ reviewId: review_id, number, at, reason },
    body: ReviewBodySchema.parse(body),
  }))
}

interface NewVersion {
  readonly number: number
  readonly at: Date
  readonly reason: string | null
  readonly body: ReviewBody
}

/** False where there is such a version already. */
export async function insertVersion(tx: Tx, review: Review, given: NewVersion): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('review_version')
    .values({
      review_id: review.id,
      number: given.number,
      association_id: review.associationId,
      application_id: review.applicationId,
      round: review.round,
      applicant_id: review.applicantId,
      reviewer_id: review.reviewerId,
      at: given.at,
      reason: given.reason,
      body: toJson(given.body),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
