import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/** Applications that were submitted, by how long they have been. Read from application_of_association. */
export const completeness: WorkSource = {
  kind: 'completeness',
  from: sql`application`,
  where: ({ associationId, readerId }) => sql`application.association_id = ${associationId}::uuid
    and application.state = 'submitted' and application.person_id <> ${readerId}::uuid`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}
