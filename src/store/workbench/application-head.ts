import { sql } from 'kysely'
import { finding } from '../compiled.ts'

/** What staff call an application by: its number, and whose it is. */
export interface ApplicationHead {
  readonly number: number
  readonly name: string
  readonly email: string
  readonly answeredAt: Date | null
  /** How many reviewers were asked whose review is not in. */
  readonly openReviews: number
}

const openReviews = sql<number>`coalesce((select open from review_tally
  where review_tally.application_id = application.id), 0)`.as('openReviews')

export const findApplicationHead = finding<[id: string], ApplicationHead>((tx, id) =>
  tx
    .selectFrom('application')
    .innerJoin('person', 'person.id', 'application.person_id')
    .select(['number', 'person.name', 'person.email', 'answered_at as answeredAt', openReviews])
    .where('application.id', '=', id),
)
