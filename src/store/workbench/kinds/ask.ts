import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'
import { applicationsWithReviews, isInReview } from './reviews-so-far.ts'

/** Applications about which a reviewer asks something first, by how long they are in review. */
export const ask: WorkSource = {
  kind: 'ask',
  from: applicationsWithReviews,
  where: (reader) => sql`${isInReview(reader)} and so_far.asks_now`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}
