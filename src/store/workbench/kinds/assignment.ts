import { type RawBuilder, sql } from 'kysely'
import { nothing, type WorkReader, type WorkSource } from '../work-source.ts'
import { applicationsWithReviews, isInReview } from './reviews-so-far.ts'

/** Applications in review with fewer reviewers than the association wants, by how long they are in review. */
export const assignment: WorkSource = {
  kind: 'assignment',
  from: applicationsWithReviews,
  where: (reader) => sql`${isInReview(reader)} and ${lacksReviewers(reader)}`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}

/** In two tiers the second is asked once the first is in. */
function lacksReviewers({ review: { reviewers } }: WorkReader): RawBuilder<unknown> {
  if (reviewers === 'one') return sql`so_far.pair = 0`
  if (reviewers === 'two') return sql`so_far.pair < 2`
  return sql`(so_far.pair = 0 or so_far.pair = 1 and so_far.has_first)`
}
