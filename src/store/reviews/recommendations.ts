import { type Recommendation, ReviewBodySchema } from '../../domain/reviews/review-body.ts'
import type { Tx } from '../tables.ts'

const RecommendationSchema = ReviewBodySchema.shape.recommendation

/** What each of these reviews recommends in its latest version, as far as the scope shows it. */
export async function listRecommendations(
  tx: Tx,
  reviewIds: readonly string[],
): Promise<ReadonlyMap<string, Recommendation>> {
  if (reviewIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('review_version')
    .distinctOn('review_id')
    .select(['review_id', (eb) => eb.ref('body', '->>').key('recommendation').as('recommendation')])
    .where('review_id', 'in', reviewIds)
    .orderBy('review_id')
    .orderBy('number', 'desc')
    .execute()
  return new Map(rows.map((row) => [row.review_id, RecommendationSchema.parse(row.recommendation)]))
}
