import { sql } from 'kysely'
import type { Tx } from '../tables.ts'

/** What a reviewer has to do, and did. */
export interface ReviewerLoad {
  readonly openReviews: number
  readonly doneThisYear: number
  readonly lastAssignedAt: Date | null
}

interface LoadRow {
  readonly reviewer_id: string
  readonly open_reviews: number
  readonly done: number
  readonly last_assigned_at: Date | null
}

/** By the reviewer; whoever was never asked is missing. The year is the calendar year of the association. */
export async function listReviewerLoads(
  tx: Tx,
  association: { readonly id: string; readonly timeZone: string },
  year: number,
): Promise<ReadonlyMap<string, ReviewerLoad>> {
  const { rows } = await sql<LoadRow>`
    select reviewer_id, count(*) filter (where state = 'assigned')::int as open_reviews,
      count(*) filter (where state = 'recommended'
        and extract(year from recommended_at at time zone ${association.timeZone}) = ${year})::int as done,
      max(assigned_at) as last_assigned_at
    from review where association_id = ${association.id}::uuid group by reviewer_id`.execute(tx)
  return new Map(
    rows.map((row) => [
      row.reviewer_id,
      { openReviews: row.open_reviews, doneThisYear: row.done, lastAssignedAt: row.last_assigned_at },
    ]),
  )
}
