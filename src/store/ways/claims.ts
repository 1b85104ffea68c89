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
    select claim.entry_id as "entryId", person.id as "personId", person.name, person.email,
      claim.member_of as "memberOf", claim.from_day as "from", nullif(claim.to_day, '9999-12-31') as "to"
    from membership_claim claim join person on person.id = claim.person_id
    where claim.association_id = ${associationId}::uuid and claim.to_day >= ${today}
    order by person.name collate "und-x-icu", claim.from_day, claim.entry_id
    limit ${sql.lit(limit)}`.execute(tx)
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
