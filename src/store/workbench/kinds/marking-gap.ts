import { sql } from 'kysely'
import { nobody, nothing, type WorkSource } from '../work-source.ts'
import { officeOf } from './essay.ts'

/** Essays that wait for a senior marker, by when the gap was found, without whose they are. Read from exam_marking_in_order. */
export const markingGap: WorkSource = {
  kind: 'marking-gap',
  from: sql`exam_markings marking join exam_scripts script on script.id = marking.script_id`,
  where: (reader) => sql`marking.office_id = ${officeOf(reader)}
    and marking.state = 'to-adjudicate'`,
  since: sql`marking.state_since`,
  subjectId: sql`marking.script_id`,
  personId: nobody,
  applicationId: nobody,
  about: sql`script.code`,
  detail: nothing,
}
