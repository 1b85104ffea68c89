import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/** Appeals that nobody decided, by when they were asked for. Read from appeal_open. */
export const appeal: WorkSource = {
  kind: 'appeal',
  from: sql`appeal join application on application.id = appeal.application_id`,
  where: ({ associationId, readerId }) => sql`appeal.association_id = ${associationId}::uuid
    and appeal.state in ('asked', 'acknowledged') and appeal.person_id <> ${readerId}::uuid`,
  since: sql`appeal.asked_at`,
  subjectId: sql`appeal.id`,
  personId: sql`appeal.person_id`,
  applicationId: sql`appeal.application_id`,
  about: sql`application.standard`,
  detail: nothing,
}
