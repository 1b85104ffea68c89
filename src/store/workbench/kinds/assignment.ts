import { type RawBuilder, sql } from 'kysely'
import { nothing, type WorkReader, type WorkSource } from '../work-source.ts'
import { isTallied } from './review-tally.ts'

/** Applications in review with fewer reviewers than the association wants, by how long they are in review. Read from review_tally_lacking. */
export const assignment: WorkSource = {
  kind: 'assignment',
  from: sql`review_tally tally`,
  where: (reader) => sql`${isTallied(reader)} and ${lacksReviewers(reader)}`,
  since: sql`tally.since`,
  subjectId: sql`tally.application_id`,
  personId: sql`tally.person_id`,
  applicationId: sql`tally.application_id`,
  about: sql`tally.standard`,
  detail: nothing,
}

/** In two tiers the second is asked once the first is in. */
function lacksReviewers({ review: { reviewers } }: WorkReader): RawBuilder<unknown> {
  if (reviewers === 'one') return sql`tally.pair < 2 and tally.pair = 0`
  if (reviewers === 'two') return sql`tally.pair < 2`
  return sql`tally.pair < 2 and (tally.pair = 0 or tally.has_first)`
}
