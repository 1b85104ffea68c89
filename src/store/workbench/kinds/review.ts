import { sql } from 'kysely'
import type { Asker, WorkSource } from '../work-source.ts'

const isGiven = ({ associationId, readerId }: Asker) => sql`review.association_id = ${associationId}::uuid
  and review.reviewer_id = ${readerId}::uuid and review.state in ('assigned', 'recommended')`

/** What a reviewer asked was answered after the own recommendation, so that the review is to be looked at again. */
const isAnswered = sql`(review.state = 'recommended' and application.state = 'in-review'
  and (select version.body ->> 'recommendation' = 'ask' and version.at < application.state_since
    from review_version version where version.review_id = review.id order by version.number desc limit 1))`

/**
 * Reviews that the reader was asked for and has not finished, in the present round, with the day on which they are due;
 * and, without a day, those that are to be looked at again. Read from review_of_reviewer.
 */
export const review: WorkSource = {
  kind: 'review',
  from: sql`review join application on application.id = review.application_id`,
  where: (reader) => sql`${isGiven(reader)}
    and application.round = review.round and (review.state = 'assigned' or ${isAnswered})`,
  since: sql`case when review.state = 'assigned' then review.assigned_at else application.state_since end`,
  subjectId: sql`review.id`,
  personId: sql`review.applicant_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: sql`case when review.state = 'assigned'
    then day_after_rests(review.association_id, review.due_on)::text end`,
  seldom: (asker) => sql`review where ${isGiven(asker)}`,
}
