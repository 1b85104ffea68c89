import { sql } from 'kysely'
import type { WorkReader } from '../work-source.ts'

/**
 * Applications with the reviews of their present round, as far as the reader may see them; those that were
 * given back are left out. The list says the same as `decideVacancies` and `summarizeReviews` do for one.
 */
export const applicationsWithReviews = sql`application
  cross join lateral (
    select count(*) filter (where given.place < 3) as pair, count(*) filter (where given.place = 3) as thirds,
      count(*) filter (where given.state = 'assigned') as open,
      count(*) filter (where given.state = 'recommended') as finished,
      coalesce(bool_or(given.place = 1 and given.state = 'recommended'), false) as has_first,
      count(distinct latest.recommendation) as opinions,
      count(*) filter (where latest.recommendation = 'ask') as asking,
      coalesce(bool_or(latest.recommendation = 'ask'
        and (application.answered_at is null or application.answered_at <= latest.at)), false) as asks_now
    from review given
    left join lateral (select version.body ->> 'recommendation' as recommendation, version.at
      from review_version version where version.review_id = given.id
      order by version.number desc limit 1) latest on true
    where given.application_id = application.id and given.round = application.round
      and given.state <> 'recused') so_far`

/** In review, and not the reader's own. Read from application_of_association. */
export const isInReview = ({ associationId, readerId }: WorkReader) => sql`
  application.association_id = ${associationId}::uuid and application.state = 'in-review'
  and application.person_id <> ${readerId}::uuid and exists (
    select from submission handed_in where handed_in.application_id = application.id)`

/** Two recommend differently, neither of them asks first, and nobody was asked to settle it. */
export const isUnsettled = ({ review }: WorkReader) =>
  review.reviewers === 'one'
    ? sql`false`
    : sql`(so_far.open = 0 and so_far.thirds = 0 and so_far.finished = 2 and so_far.opinions = 2
        and so_far.asking = 0)`
