import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/** People who ask to be accepted before they apply. Read from application_registering. */
export const registration: WorkSource = {
  kind: 'registration',
  from: sql`application`,
  where: ({ associationId, readerId }) => sql`application.association_id = ${associationId}::uuid
    and application.registration = 'asked' and application.state = 'draft'
    and application.person_id <> ${readerId}::uuid`,
  since: sql`application.opened_at`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}
