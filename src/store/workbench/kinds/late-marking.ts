import { sql } from 'kysely'
import { type Asker, nobody, type WorkSource } from '../work-source.ts'
import { officeOf } from './essay.ts'

const isLate = (asker: Asker) => sql`mark.office_id = ${officeOf(asker)}
  and mark.state = 'asked' and mark.place > 0 and mark.due_on < ${asker.today}::date`

/** Essays that others have not marked by their due day; none that the reader marks too. Read from exam_mark_due. */
export const lateMarking: WorkSource = {
  kind: 'late-marking',
  from: sql`exam_marks mark`,
  where: (reader) => sql`${isLate(reader)} and mark.marker_id <> ${reader.readerId}::uuid`,
  since: sql`((mark.due_on + 1)::timestamp at time zone 'UTC')`,
  subjectId: sql`mark.id`,
  personId: sql`mark.marker_id`,
  applicationId: nobody,
  about: sql`mark.script_id::text`,
  detail: sql`mark.due_on::text`,
  seldom: (asker) => sql`exam_marks mark where ${isLate(asker)}`,
}
