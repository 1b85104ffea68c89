import { sql } from 'kysely'
import { nothing, type WorkReader, type WorkSource } from '../work-source.ts'
import { isTallied, isUnsettled } from './review-tally.ts'

/** Applications whose reviews are all in and ask for nothing first, by how long they are in review. Read from review_tally_done. */
export const decision: WorkSource = {
  kind: 'decision',
  from: sql`review_tally tally`,
  where: (reader) => sql`${isTallied(reader)} and tally.open = 0 and tally.finished > 0
    and tally.finished >= ${needed(reader)} and not ${isUnsettled(reader)}
    and (tally.asking = 0 or tally.thirds > 0)`,
  since: sql`tally.since`,
  subjectId: sql`tally.application_id`,
  personId: sql`tally.person_id`,
  applicationId: sql`tally.application_id`,
  about: sql`tally.standard`,
  detail: nothing,
}

const needed = ({ review }: WorkReader) => (review.reviewers === 'one' ? sql`1` : sql`2 + tally.thirds`)
