import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/** Applications in review whose applicants answered what was asked. Read from application_answered. */
export const answer: WorkSource = {
  kind: 'answer',
  from: sql`application`,
  where: ({ associationId, readerId }) => sql`application.association_id = ${associationId}::uuid
    and application.answered_at is not null and application.state = 'in-review'
    and application.person_id <> ${readerId}::uuid`,
  since: sql`application.answered_at`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}
