import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'
import { isTallied } from './review-tally.ts'

/**
 * Applications about which a reviewer asks something first, by how long they are in review; none that the reader
 * has to review too, as what others wrote is not known then. Read from review_tally_asked.
 */
export const ask: WorkSource = {
  kind: 'ask',
  from: sql`review_tally tally`,
  where: (reader) => sql`${isTallied(reader)} and tally.asked_at is not null
    and (tally.answered_at is null or tally.answered_at <= tally.asked_at)
    and (tally.application_id, tally.round) not in (select due.application_id, due.round from rounds_to_review() due)`,
  since: sql`tally.since`,
  subjectId: sql`tally.application_id`,
  personId: sql`tally.person_id`,
  applicationId: sql`tally.application_id`,
  about: sql`tally.standard`,
  detail: nothing,
}
