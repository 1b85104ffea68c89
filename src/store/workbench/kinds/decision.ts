import { sql } from 'kysely'
import { nothing, type WorkReader, type WorkSource } from '../work-source.ts'
import { isReviewed, isTallied } from './review-tally.ts'

/** Applications whose reviews are all in and ask for nothing first, by when the last review came in; where a committee decides, once it agrees. */
export const decision: WorkSource = {
  kind: 'decision',
  from: sql`review_tally tally`,
  where: (reader) => sql`${isTallied(reader)} and ${isReviewed(reader.review)} and ${isAgreed(reader)}`,
  since: sql`tally.reviewed_at`,
  subjectId: sql`tally.application_id`,
  personId: sql`tally.person_id`,
  applicationId: sql`tally.application_id`,
  about: sql`tally.standard`,
  detail: nothing,
}

/** Until then it is the committee's and nobody's work here. */
const isAgreed = ({ notAgreed = [] }: WorkReader) =>
  sql`tally.application_id <> all(${sql.val(notAgreed)}::uuid[])`
