import { sql } from 'kysely'
import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { Agency } from '../../domain/life/agency.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

const columns = [
  'id',
  'association_id as associationId',
  'name',
  'contact_email as contactEmail',
  'link_sent_at as linkSentAt',
  'link_until as linkUntil',
  'added_at as addedAt',
  'closed_at as closedAt',
] as const

/** The agencies that staff keep, by name; those that were closed are not listed. */
export function listAgencies(tx: Tx, associationId: string): Promise<Agency[]> {
  return tx
    .selectFrom('agencies')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('closed_at', 'is', null)
    .orderBy('name')
    .orderBy('id')
    .execute()
}

/** As far as the scope shows it: to staff, or to whoever has its secret. */
export function findAgency(tx: Tx, id: string): Promise<Agency | undefined> {
  return tx.selectFrom('agencies').select(columns).where('id', '=', id).executeTakeFirst()
}

export function findAgencyBySecret(tx: Tx, secretHash: string): Promise<Agency | undefined> {
  return tx
    .selectFrom('agencies')
    .select(columns)
    .where('secret_hash', '=', secretHash)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
}

interface NewAgency {
  readonly id: string
  readonly associationId: string
  readonly name: string
  readonly contactEmail: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where one of that name is listed already. */
export async function insertAgency(tx: Tx, given: NewAgency): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('agencies')
    .values({
      ...{ id: given.id, association_id: given.associationId, name: given.name },
      ...{ contact_email: given.contactEmail, added_by: given.byPersonId, added_at: given.at },
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Another link in place of the one before, which opens nothing from now on. False where the agency was closed. */
export async function saveAgencyLink(
  tx: Tx,
  id: string,
  { hash, at, until }: { readonly hash: string; readonly at: Date; readonly until: Day },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agencies')
    .set({ secret_hash: hash, link_sent_at: at, link_until: until })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Its link opens nothing from now on. False where it was closed before. */
export async function closeAgency(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('agencies')
    .set({ closed_at: at, secret_hash: null, link_until: null })
    .where('id', '=', id)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** All that an agency is shown of somebody who agreed. */
interface StaffLine {
  readonly endorsementId: string
  readonly associationId: string
  readonly name: string
  readonly standard: string
  readonly state: EndorsementState
  readonly renewsOn: Day | null
}

/** Those who agreed to be seen by the agency whose secret the scope holds. */
export async function listStaffOfAgency(tx: Tx, today: Day): Promise<StaffLine[]> {
  const { rows } = await sql<StaffLine>`select endorsement_id as "endorsementId",
      association_id as "associationId", name, standard, state, renews_on as "renewsOn"
    from staff_of_agency(${today}::date)`.execute(tx)
  return rows
}

/** An agency as those see it who may agree: by its name alone. */
export interface NamedAgency {
  readonly id: string
  readonly associationId: string
  readonly name: string
  readonly isClosed: boolean
}

/** Of associations where the person of the scope holds or held an Endorsement, and those already agreed to. */
export async function listAgenciesForMe(tx: Tx): Promise<NamedAgency[]> {
  const { rows } = await sql<NamedAgency>`select id, association_id as "associationId", name,
      is_closed as "isClosed" from agencies_for_me()`.execute(tx)
  return rows
}
