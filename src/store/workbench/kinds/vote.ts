import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/** Applications that wait for the reader's vote, which the service has found, by how long they do. */
export const vote: WorkSource = {
  kind: 'vote',
  from: sql`application`,
  where: ({ associationId, votes = [] }) => sql`application.association_id = ${associationId}::uuid
    and application.id = any(${sql.val(votes)}::uuid[])`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
  seldom: 'known otherwise',
}
