import { sql } from 'kysely'
import { examRules } from '../../../domain/exams/exam-rules.ts'
import { seniorPlace } from '../../../domain/exams/marking/states.ts'
import { type Asker, nobody, nothing, type WorkSource } from '../work-source.ts'

/** The office that the association runs; none where it runs none. */
export const officeOf = ({ associationId }: Asker) => sql`
  (select office.id from exam_offices office where office.association_id = ${associationId}::uuid)`

/** How many mark one essay: as the office says, or as is usual. */
const markers = sql`coalesce((select (rules.body ->> 'markers')::int from exam_rules rules
  where rules.office_id = marking.office_id order by rules.version desc limit 1),
  ${sql.lit(examRules.parse({}).markers)})`

/** Fewer are asked than are to mark; one fresh marker marks again after an appeal. */
const isVacant = sql`(select count(*) from exam_marks mark where mark.script_id = marking.script_id
    and mark.round = marking.round and mark.place between 1 and ${sql.lit(seniorPlace - 1)}
    and mark.state in ('asked', 'done')) < case when marking.round > 1 then 1 else ${markers} end`

/** Essays that are handed in and that nobody looked through, without whose they are. Read from exam_essay_to_mask. */
const toMask: WorkSource = {
  kind: 'essay',
  from: sql`exam_sittings sat`,
  where: (reader) => sql`sat.office_id = ${officeOf(reader)} and sat.part = 'essay'
    and sat.state = 'handed-in' and sat.person_id <> ${reader.readerId}::uuid`,
  since: sql`sat.handed_in_at`,
  subjectId: sql`sat.id`,
  personId: nobody,
  applicationId: nobody,
  about: sql`sat.category`,
  detail: nothing,
}

/**
 * Essays that are decided and not released, and those that a marker is to be asked for: `settled` and `being-marked`,
 * without whose they are. Read from exam_marking_to_see_to.
 */
const toAskOrRelease: WorkSource = {
  kind: 'essay',
  from: sql`exam_markings marking join exam_scripts script on script.id = marking.script_id`,
  where: (reader) => sql`marking.office_id = ${officeOf(reader)}
    and marking.state in ('being-marked', 'settled') and (marking.state = 'settled' or ${isVacant})`,
  since: sql`marking.state_since`,
  subjectId: sql`marking.script_id`,
  personId: nobody,
  applicationId: nobody,
  about: sql`script.code`,
  detail: sql`marking.state`,
}

/** Every step that an essay waits for the office to take, but for the gap between two markers. */
export const essay: readonly WorkSource[] = [toMask, toAskOrRelease]
