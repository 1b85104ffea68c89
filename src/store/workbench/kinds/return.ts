import { sql } from 'kysely'
import { nobody, nothing, type WorkSource } from '../work-source.ts'

/** Those who want to hold an Endorsement again, by when they asked. Read from reinstatement_waiting. */
export const comingBack: WorkSource = {
  kind: 'return',
  from: sql`reinstatements asked join endorsements about on about.id = asked.endorsement_id`,
  where: ({ associationId, readerId }) => sql`asked.association_id = ${associationId}::uuid
    and asked.state = 'asked' and asked.person_id <> ${readerId}::uuid`,
  since: sql`asked.asked_at`,
  subjectId: sql`asked.id`,
  personId: sql`asked.person_id`,
  applicationId: nobody,
  about: sql`about.standard`,
  detail: nothing,
}
