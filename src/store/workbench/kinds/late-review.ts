import { sql } from 'kysely'
import type { WorkSource } from '../work-source.ts'

/** Reviews that others have not finished by their due day. Read from review_due. */
export const lateReview: WorkSource = {
  kind: 'late-review',
  from: sql`review join application on application.id = review.application_id`,
  where: ({ associationId, readerId, today }) => sql`review.association_id = ${associationId}::uuid
    and review.state = 'assigned' and review.round = application.round 
    and review.due_on < (select first_day_not_over(${associationId}::uuid, ${today}::date))
    and review.reviewer_id <> ${readerId}::uuid and review.applicant_id <> ${readerId}::uuid`,
  since: sql`((review.due_on + 1)::timestamp at time zone 'UTC')`,
  subjectId: sql`review.id`,
  personId: sql`review.reviewer_id`,
  applicationId: sql`review.application_id`,
  about: sql`application.standard`,
  detail: sql`day_after_rests(review.association_id, review.due_on)::text`,
  // Days of rest only ever move the day on which a review is late to a later one.
  seldom: ({ associationId, today }) => sql`review where review.association_id = ${associationId}::uuid
    and review.state = 'assigned' and review.due_on < ${today}::date`,
}
