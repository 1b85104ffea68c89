import { sql } from 'kysely'
import { nobody, nothing, type WorkSource } from '../work-source.ts'

/**
 * Memberships that applicants wrote and nobody confirmed, as far as they reach to the day: since they were written,
 * or since their person applied where that was later. Read from membership_claim_oldest.
 */
export const membership: WorkSource = {
  kind: 'membership',
  from: sql`membership_claim claim`,
  where: ({ associationId, readerId, today }) => sql`claim.association_id = ${associationId}::uuid
    and claim.person_id <> ${readerId}::uuid and claim.to_day >= ${today}`,
  since: sql`claim.since`,
  subjectId: sql`claim.entry_id`,
  personId: sql`claim.person_id`,
  applicationId: nobody,
  about: sql`claim.member_of`,
  detail: nothing,
}
