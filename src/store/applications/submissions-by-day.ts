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
}

/** Those that wait the longest, and how many wait in all. */
export async function listInHand(
  tx: Tx,
  associationId: string,
  atMost: number,
): Promise<{ readonly first: readonly InHand[]; readonly count: number }> {
  const waiting = tx
    .selectFrom('application')
    .where('application.association_id', '=', associationId)
    .where('state', 'in', ['submitted', 'in-review'])
    .where('submitted_at', 'is not', null)
  const oldest = waiting
    .select(['id', 'person_id', 'standard'])
    .select([sql<InHand['state']>`state`.as('state'), sql<Date>`submitted_at`.as('submittedAt')])
    .orderBy('submitted_at')
    .orderBy('id')
    .limit(atMost)
    .as('oldest')
  const first = await tx
    .selectFrom(oldest)
    .innerJoin('person', 'person.id', 'oldest.person_id')
    .select(['oldest.id', 'oldest.state', 'person.name as applicantName', 'standard', 'submittedAt'])
    .orderBy('submittedAt')
    .orderBy('oldest.id')
    .execute()
  const { count } = await waiting
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return { first, count }
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
