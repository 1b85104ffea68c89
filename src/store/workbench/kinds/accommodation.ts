import { sql } from 'kysely'
import { type Asker, nothing, type WorkSource } from '../work-source.ts'
import { officeOf } from './essay.ts'

const isAsked = (asker: Asker) => sql`wish.office_id = ${officeOf(asker)} and wish.state = 'asked'`

/** What candidates asked the office for and nobody answered. Read from exam_accommodation_to_answer. */
export const accommodation: WorkSource = {
  kind: 'accommodation',
  from: sql`exam_accommodations wish`,
  where: (reader) => sql`${isAsked(reader)} and wish.person_id <> ${reader.readerId}::uuid`,
  since: sql`wish.asked_at`,
  subjectId: sql`wish.id`,
  personId: sql`wish.person_id`,
  applicationId: sql`wish.application_id`,
  about: sql`coalesce(wish.asked_for::text, '')`,
  detail: nothing,
  seldom: (asker) => sql`exam_accommodations wish where ${isAsked(asker)}`,
}
