import { sql } from 'kysely'
import type { Asker, WorkSource } from '../work-source.ts'

const isToLookUp = ({ associationId }: Asker) => sql`reference.association_id = ${associationId}::uuid
  and reference.awaits_lookup and reference.state = 'submitted'`

/**
 * References where an endorsed rater is asked for, by raters who say that they are and whom nobody looked up, unless
 * another rater of the application is known to be endorsed. Read from reference_awaiting_lookup.
 */
export const rater: WorkSource = {
  kind: 'rater',
  from: sql`reference join application on application.id = reference.application_id
    join reference_rating rating on rating.reference_id = reference.id`,
  where: (reader) => sql`${isToLookUp(reader)} and reference.person_id <> ${reader.readerId}::uuid
    and application.state not in ('endorsed', 'withdrawn', 'expired')
    and rating.body -> 'endorsed' ->> 'category' is not null
    and not exists (select from rater_standing known where known.association_id = reference.association_id
      and known.rater_email = reference.rater_email)
    and not exists (select from reference other join rater_standing known
        on known.association_id = other.association_id and known.rater_email = other.rater_email
      where other.application_id = reference.application_id and other.state = 'submitted'
        and known.category is not null)`,
  since: sql`reference.state_since`,
  subjectId: sql`reference.id`,
  personId: sql`reference.person_id`,
  applicationId: sql`reference.application_id`,
  about: sql`reference.rater_name`,
  detail: sql`rating.body -> 'endorsed' ->> 'category'`,
  seldom: (asker) => sql`reference where ${isToLookUp(asker)}`,
}
