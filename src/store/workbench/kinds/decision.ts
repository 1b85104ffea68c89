import { sql } from 'kysely'
import { nothing, type WorkReader, type WorkSource } from '../work-source.ts'
import { applicationsWithReviews, isInReview, isUnsettled } from './reviews-so-far.ts'

/** Applications whose reviews are all in and ask for nothing first, by how long they are in review. */
export const decision: WorkSource = {
  kind: 'decision',
  from: applicationsWithReviews,
  where: (reader) => sql`${isInReview(reader)} and so_far.open = 0
    and so_far.finished >= ${needed(reader)} and not ${isUnsettled(reader)}
    and (so_far.asking = 0 or so_far.thirds > 0)`,
  since: sql`application.state_since`,
  subjectId: sql`application.id`,
  personId: sql`application.person_id`,
  applicationId: sql`application.id`,
  about: sql`application.standard`,
  detail: nothing,
}

const needed = ({ review }: WorkReader) => (review.reviewers === 'one' ? sql`1` : sql`2 + so_far.thirds`)
