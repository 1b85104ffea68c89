import { sql } from 'kysely'
import type { Day } from '../../standards/day.ts'
import { listing } from '../compiled.ts'
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
  /** Of the entry: what staff look at may be corrected meanwhile. */
  readonly version: number
}

interface ClaimsWanted {
  readonly associationId: string
  readonly today: Day
  readonly limit: number
  /** This entry alone. */
  readonly only?: string
}

/**
 * Claims of people with an application under way, as far as they reach to the day, and nothing that was confirmed
 * overlaps; by name.
 */
export async function listClaims(
  tx: Tx,
  { associationId, today, limit, only }: ClaimsWanted,
): Promise<readonly ClaimedMembership[]> {
  const { rows } = await sql<ClaimedMembership>`
    select claim.entry_id as "entryId", person.id as "personId", person.name, person.email,
      claim.member_of as "memberOf", claim.from_day as "from", nullif(claim.to_day, '9999-12-31') as "to",
      claim.version
    from membership_claim claim join person on person.id = claim.person_id
    where claim.association_id = ${associationId}::uuid and claim.to_day >= ${today}
      and ${only === undefined ? sql`true` : sql`claim.entry_id = ${only}::uuid`}
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

interface DeclinedClaim {
  readonly associationId: string
  readonly claim: Pick<ClaimedMembership, 'entryId' | 'personId' | 'version'>
  readonly reason: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where a colleague declined it before. */
export async function insertDeclinedClaim(
  tx: Tx,
  { associationId, claim, reason, byPersonId, at }: DeclinedClaim,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('declined_claim')
    .values({
      entry_id: claim.entryId,
      association_id: associationId,
      version: claim.version,
      person_id: claim.personId,
      reason,
      declined_by: byPersonId,
      declined_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const listDeclined = listing((tx, associationId: string, personId: string) =>
  tx
    .selectFrom('declined_claim')
    .select(['entry_id as id', 'version'])
    .where('association_id', '=', associationId)
    .where('person_id', '=', personId),
)

/**
 * The memberships of a person that an association declined and that stand as they did then, by entry. How they stand
 * now is asked only where one was declined.
 */
export async function listDeclinedClaims(
  tx: Tx,
  associationId: string,
  personId: string,
): Promise<readonly string[]> {
  const declined = await listDeclined(tx, associationId, personId)
  if (declined.length === 0) return []
  const entries = await tx
    .selectFrom('portfolio_entry')
    .select(['id', 'version'])
    .where(
      'id',
      'in',
      declined.map(({ id }) => id),
    )
    .orderBy('id')
    .execute()
  const stands = (entry: (typeof entries)[number]) =>
    declined.some(({ id, version }) => id === entry.id && version === entry.version)
  return entries.filter(stands).map(({ id }) => id)
}
