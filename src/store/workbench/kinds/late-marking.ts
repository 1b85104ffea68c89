import { sql } from 'kysely'
import { nobody, type WorkSource } from '../work-source.ts'

/** Essays that others have not marked by their due day; none that the reader marks too. Read from exam_mark_due. */
export const lateMarking: WorkSource = {
  kind: 'late-marking',
  from: sql`exam_marks mark`,
  where: ({ associationId, readerId, today }) => sql`mark.office_id =
    (select office.id from exam_offices office where office.association_id = ${associationId}::uuid)
    and mark.state = 'asked' and mark.place > 0 and mark.due_on < ${today}::date
    and mark.marker_id <> ${readerId}::uuid`,
  since: sql`((mark.due_on + 1)::timestamp at time zone 'UTC')`,
  subjectId: sql`mark.id`,
  personId: sql`mark.marker_id`,
  applicationId: nobody,
  about: sql`mark.script_id::text`,
  detail: sql`mark.due_on::text`,
}
