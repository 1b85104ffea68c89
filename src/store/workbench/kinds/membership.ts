import { sql } from 'kysely'
import { isUnconfirmedClaim } from '../../ways/claims.ts'
import { nobody, nothing, type WorkSource } from '../work-source.ts'

/** Memberships that applicants wrote and nobody confirmed, by since when somebody applies who wrote them. Read from portfolio_entry_claims. */
export const membership: WorkSource = {
  kind: 'membership',
  from: sql`portfolio_entry entry cross join lateral (select min(under_way.opened_at) as at
    from application under_way where under_way.person_id = entry.person_id
      and under_way.association_id = (select current_association())
      and under_way.state not in ('endorsed', 'withdrawn', 'expired')) applied`,
  where: ({ associationId, readerId, today }) => sql`entry.person_id <> ${readerId}::uuid
    and ${isUnconfirmedClaim(associationId, today)}`,
  since: sql`greatest(entry.created_at, applied.at)`,
  subjectId: sql`entry.id`,
  personId: sql`entry.person_id`,
  applicationId: nobody,
  about: sql`entry.body ->> 'association'`,
  detail: nothing,
}
