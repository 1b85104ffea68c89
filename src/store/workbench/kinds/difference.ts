import { sql } from 'kysely'
import { nothing, type WorkSource } from '../work-source.ts'
import { isTallied, isUnsettled } from './review-tally.ts'

/** Applications about which two reviewers differ, by when the last review came in. Read from review_tally_done. */
export const difference: WorkSource = {
  kind: 'difference',
  from: sql`review_tally tally`,
  where: (reader) => sql`${isTallied(reader)} and ${isUnsettled(reader)}`,
  since: sql`tally.reviewed_at`,
  subjectId: sql`tally.application_id`,
  personId: sql`tally.person_id`,
  applicationId: sql`tally.application_id`,
  about: sql`tally.standard`,
  detail: nothing,
}
