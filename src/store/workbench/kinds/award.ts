import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'

/**
 * Applications approved for the exam whose applicant has passed both parts with this association, by what was released,
 * from when the later part or the approval came. Read from application_of_association and exam_result_of_person.
 */
export const award: WorkSource = {
  kind: 'award',
  from: sql`application asked join lateral (
    select max(part.at) as at from (
      select min(result.released_at) as at from exam_results result
      where result.person_id = asked.person_id and result.association_id = asked.association_id
        and result.category = split_part(asked.standard, '/', 2) and result.passed
        and not exists (select from exam_results newer where newer.replaces = result.id)
      group by result.part) part
    having count(*) = 2) passed on true`,
  where: ({ associationId, readerId }) => sql`asked.association_id = ${associationId}::uuid
    and asked.state = 'approved-for-exam' and asked.person_id <> ${readerId}::uuid`,
  since: sql`greatest(passed.at, asked.state_since)`,
  subjectId: sql`asked.id`,
  personId: sql`asked.person_id`,
  applicationId: sql`asked.id`,
  about: sql`asked.standard`,
  detail: nothing,
}
