import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** An open review whose due day is near. */
export interface DueReview {
  readonly id: string
  readonly reviewerName: string
  readonly reviewerEmail: string
  readonly reviewerId: string
  readonly dueOn: string
  readonly daysLeft: number
  /** From the day on which the reviewer was asked. */
  readonly daysGiven: number
}

/** Open reviews that are due within so many days of a day, in the scope of the association without a person. */
export async function listDueReviews(
  tx: Tx,
  { associationId, today, within }: { associationId: string; today: string; within: number },
): Promise<DueReview[]> {
  const { rows } = await sql<DueReview>`
    select review.id, person.name as "reviewerName", person.email as "reviewerEmail",
      person.id as "reviewerId", due_on as "dueOn", due_on - ${today}::date as "daysLeft",
      due_on - (review.assigned_at at time zone association.time_zone)::date as "daysGiven"
    from review join person on person.id = review.reviewer_id
    join association on association.id = review.association_id
    where review.association_id = ${associationId}::uuid and review.state = 'assigned'
      and due_on between ${today}::date and ${today}::date + ${within}::int
    order by due_on, review.id`.execute(tx)
  return rows
}
