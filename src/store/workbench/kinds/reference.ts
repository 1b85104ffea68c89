import { sql } from 'kysely'
import type { WorkSource } from '../work-source.ts'

/** References whose mail did not reach the rater, of applications under way. Read from reference_undelivered. */
export const reference: WorkSource = {
  kind: 'reference',
  from: sql`reference join application on application.id = reference.application_id`,
  where: ({ associationId, readerId }) => sql`reference.association_id = ${associationId}::uuid
    and reference.state = 'delivery-failed' and reference.person_id <> ${readerId}::uuid
    and application.state not in ('endorsed', 'withdrawn', 'expired')`,
  since: sql`reference.state_since`,
  subjectId: sql`reference.id`,
  personId: sql`reference.person_id`,
  applicationId: sql`reference.application_id`,
  about: sql`reference.rater_name`,
  detail: sql`reference.rater_email`,
}
