import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** An application that waits for staff or reviewers. */
export interface InHand {
  readonly id: string
  readonly state: 'submitted' | 'in-review'
  readonly applicantName: string
  readonly standard: string
  readonly submittedAt: Date
  /** Whether every review that was asked for is in. */
  readonly isReviewed: boolean
}

/** Those that wait the longest. Read from application_in_hand. */
export async function listInHand(tx: Tx, associationId: string, atMost: number): Promise<readonly InHand[]> {
  const { rows } = await sql<InHand>`
    select oldest.id, oldest.state, person.name as "applicantName", oldest.standard,
      oldest.submitted_at as "submittedAt", coalesce(tally.open = 0 and tally.finished > 0, false) as "isReviewed"
    from (select id, person_id, state, standard, submitted_at from application
        where association_id = ${associationId}::uuid and state in ('submitted', 'in-review')
          and submitted_at is not null
        order by submitted_at, id limit ${sql.lit(atMost)}) oldest
      join person on person.id = oldest.person_id
      left join review_tally tally on tally.application_id = oldest.id
    order by oldest.submitted_at, oldest.id`.execute(tx)
  return rows
}

/** How many wait in all. */
export async function countInHand(tx: Tx, associationId: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select coalesce(sum(waiting), 0)::int as count from in_hand_tally
    where association_id = ${associationId}::uuid`.execute(tx)
  return rows[0]?.count ?? 0
}

/** How many applications have their last day within some days. */
export async function countEnding(
  tx: Tx,
  associationId: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<number> {
  const { count } = await tx
    .selectFrom('application')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('association_id', '=', associationId)
    .where('expires_on', '>=', from)
    .where('expires_on', '<=', to)
    .executeTakeFirstOrThrow()
  return count
}
