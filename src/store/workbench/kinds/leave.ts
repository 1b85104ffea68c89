import { sql } from 'kysely'
import { nobody, type WorkSource } from '../work-source.ts'

/** Times away that nobody decided, by when they were asked for, without why. Read from life_case_waiting. */
export const leave: WorkSource = {
  kind: 'leave',
  from: sql`life_cases asked`,
  where: ({ associationId, readerId }) => sql`asked.association_id = ${associationId}::uuid
    and asked.state = 'asked' and asked.person_id <> ${readerId}::uuid`,
  since: sql`asked.asked_at`,
  subjectId: sql`asked.id`,
  personId: sql`asked.person_id`,
  applicationId: nobody,
  about: sql`to_char(asked.from_day, 'YYYY-MM-DD')`,
  detail: sql`to_char(asked.until_day, 'YYYY-MM-DD')`,
}
