import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'
import { applicationsWithReviews, isInReview, isUnsettled } from './reviews-so-far.ts'

/** Applications about which two reviewers differ, by how long they are in review. */
export const difference: WorkSource = {
  kind: 'difference',
  from: applicationsWithReviews,
  where: (reader) => sql`${isInReview(reader)} and ${isUnsettled(reader)}`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}
