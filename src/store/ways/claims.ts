import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** A membership that an applicant wrote and nobody confirmed. */
export interface ClaimedMembership {
  readonly entryId: string
  readonly personId: string
  readonly name: string
  readonly email: string
  readonly memberOf: string
  readonly from: Day
  readonly to: Day | null
}

/** Of an entry: a membership of somebody with an application under way that reaches to the day and is not confirmed. */
export const isUnconfirmedClaim = (associationId: string, today: Day) => sql`
  entry.section = 'memberships' and entry.removed_at is null
  and coalesce(entry.body ->> 'to', '9999-12-31') >= ${today}
  and exists (select from application where application.person_id = entry.person_id
    and application.association_id = ${associationId}::uuid
    and application.state not in ('endorsed', 'withdrawn', 'expired'))
  and not exists (select from confirmed_membership confirmed
    where confirmed.association_id = ${associationId}::uuid and confirmed.person_id = entry.person_id and confirmed.ended_at is null
      and confirmed.member_of = entry.body ->> 'association'
      and confirmed.from_day::text <= coalesce(entry.body ->> 'to', '9999-12-31')
      and confirmed.to_day::text >= entry.body ->> 'from')`

/**
 * Claims of people with an application under way, as far as they reach to the day, and nothing that was confirmed
 * overlaps; by name.
 */
export async function listClaims(
  tx: Tx,
  {
    associationId,
    today,
    limit,
  }: { readonly associationId: string; readonly today: Day; readonly limit: number },
): Promise<readonly ClaimedMembership[]> {
  const { rows } = await sql<ClaimedMembership>`
    select entry.id as "entryId", person.id as "personId", person.name, person.email,
      entry.body ->> 'association' as "memberOf", entry.body ->> 'from' as "from", entry.body ->> 'to' as "to"
    from portfolio_entry entry join person on person.id = entry.person_id
    where ${isUnconfirmedClaim(associationId, today)}
    order by person.name collate "und-x-icu", entry.body ->> 'from', entry.id
    limit ${limit}`.execute(tx)
  return rows
}

/** Every applicant of the association: who a line of its membership list may be. */
export function listApplicantNames(
  tx: Tx,
  associationId: string,
): Promise<{ id: string; name: string; email: string }[]> {
  return tx
    .selectFrom('association_role as held')
    .innerJoin('person', 'person.id', 'held.person_id')
    .select(['person.id', 'person.name', 'person.email'])
    .where('held.association_id', '=', associationId)
    .where('held.role', '=', 'applicant')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute()
}
