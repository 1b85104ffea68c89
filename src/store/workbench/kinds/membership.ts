import { sql } from 'kysely'
import { isUnconfirmedClaim } from '../../ways/claims.ts'
import { nobody, nothing, type WorkSource } from '../work-source.ts'

/** Memberships that applicants wrote and nobody confirmed, by when they were written. Read from portfolio_entry_claims. */
export const membership: WorkSource = {
  kind: 'membership',
  from: sql`portfolio_entry entry`,
  where: ({ associationId, readerId, today }) => sql`entry.person_id <> ${readerId}::uuid
    and ${isUnconfirmedClaim(associationId, today)}`,
  since: sql`entry.created_at`,
  subjectId: sql`entry.id`,
  personId: sql`entry.person_id`,
  applicationId: nobody,
  about: sql`entry.body ->> 'association'`,
  detail: nothing,
}
