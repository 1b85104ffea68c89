import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** A review that its reviewer is written to about. */
interface NotedReview {
  readonly id: string
  readonly reviewerName: string
  readonly reviewerEmail: string
  readonly reviewerId: string
  readonly standard: string
  readonly edition: string
}

/** An open review whose due day is near. */
export interface DueReview extends NotedReview {
  readonly dueOn: string
  readonly daysLeft: number
  /** From the day on which the reviewer was asked. */
  readonly daysGiven: number
}

const noted = sql`review.id, person.name as "reviewerName", person.email as "reviewerEmail",
  person.id as "reviewerId", application.standard, application.edition`

/** Of the present round alone: what was left open in a former one waits for nobody. */
const present = sql`from review join person on person.id = review.reviewer_id
  join application on application.id = review.application_id and application.round = review.round`

interface Looking {
  readonly associationId: string
  readonly today: string
  readonly within: number
  /** This review alone. */
  readonly only?: string | undefined
}

/** Open reviews that are due within so many days of a day, in the scope of the association without a person. */
export async function listDueReviews(
  tx: Tx,
  { associationId, today, within, only }: Looking,
): Promise<DueReview[]> {
  const { rows } = await sql<DueReview>`
    select ${noted}, due.day as "dueOn", due.day - ${today}::date as "daysLeft",
      due.day - (review.assigned_at at time zone association.time_zone)::date as "daysGiven"
    ${present} join association on association.id = review.association_id
    join lateral (select day_after_rests(review.association_id, review.due_on) as day) due on true
    where review.association_id = ${associationId}::uuid and review.state = 'assigned'
      and application.state in ('in-review', 'more-asked')
      and review.due_on between (select first_day_not_over(${associationId}::uuid, ${today}::date))
        and ${today}::date + ${within}::int
      and due.day <= ${today}::date + ${within}::int ${among(only)}
    order by due.day, review.id`.execute(tx)
  return rows
}

/** A review that asked something, which the applicant has answered since. */
export interface AnsweredReview extends NotedReview {
  readonly answeredAt: Date
}

/** In the scope of the association without a person; whether staff have read the answer makes no difference. */
export async function listAnsweredReviews(
  tx: Tx,
  associationId: string,
  only?: string,
): Promise<AnsweredReview[]> {
  const { rows } = await sql<AnsweredReview>`
    select ${noted}, tally.answered_at as "answeredAt" ${present}
    join review_tally tally on tally.application_id = application.id
    join lateral (select body, at from review_version written where written.review_id = review.id
      order by number desc limit 1) latest on true
    where review.association_id = ${associationId}::uuid and review.state = 'recommended'
      and application.state = 'in-review' and latest.body ->> 'recommendation' = 'ask'
      and tally.answered_at > latest.at ${among(only)}
    order by review.id`.execute(tx)
  return rows
}

function among(only: string | undefined) {
  return only === undefined ? sql`` : sql`and review.id = ${only}::uuid`
}
