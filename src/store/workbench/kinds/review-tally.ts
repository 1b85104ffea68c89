import { sql } from 'kysely'
import type { AssociationPolicy } from '../../../domain/policy/association-policy.ts'
import type { WorkReader } from '../work-source.ts'

/**
 * In review, submitted, and not the reader's own. The tally says the same as `decideVacancies` and `summarizeReviews`
 * do for one application (migrations/0030-pages-that-stay-quick.sql).
 */
export const isTallied = ({ associationId, readerId }: WorkReader) => sql`
  tally.association_id = ${associationId}::uuid and tally.person_id <> ${readerId}::uuid`

/** Two recommend differently, neither of them asks first, and nobody was asked to settle it. */
export const isUnsettled = ({ review }: Pick<WorkReader, 'review'>) =>
  review.reviewers === 'one'
    ? sql`false`
    : sql`(tally.open = 0 and tally.finished > 0 and tally.thirds = 0 and tally.finished = 2
        and tally.opinions = 2 and tally.asking = 0)`

/** All reviews are in, and ask for nothing first: read from review_tally_done. */
export function isReviewed(review: AssociationPolicy['review']) {
  const needed = review.reviewers === 'one' ? sql`1` : sql`2 + tally.thirds`
  return sql`(tally.open = 0 and tally.finished > 0 and tally.finished >= ${needed}
    and not ${isUnsettled({ review })} and (tally.asking = 0 or tally.thirds > 0))`
}
