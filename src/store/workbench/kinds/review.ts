import { sql } from 'kysely'
import type { WorkSource } from '../work-source.ts'

/** Reviews that the reader was asked for and has not finished, in the present round. Read from review_of_reviewer. */
export const review: WorkSource = {
  kind: 'review',
  from: sql`review join application on application.id = review.application_id`,
  where: ({ associationId, readerId }) => sql`review.association_id = ${associationId}::uuid
    and review.reviewer_id = ${readerId}::uuid and review.state = 'assigned'
    and application.round = review.round`,
  since: sql`review.assigned_at`,
  subjectId: sql`review.id`,
  personId: sql`review.applicant_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: sql`day_after_rests(review.association_id, review.due_on)::text`,
}
