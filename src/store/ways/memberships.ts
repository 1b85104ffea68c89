import type { Day } from '../../standards/day.ts'
import { listing } from '../compiled.ts'
import type { Tx } from '../tables.ts'

/** A membership that an association's staff confirmed. */
export interface ConfirmedMembership {
  readonly id: string
  readonly personId: string
  readonly memberOf: string
  readonly from: Day
  readonly to: Day
  readonly number: string | null
  readonly source: 'list' | 'by-hand'
  /** The person's own entry that it answers. */
  readonly entryId: string | null
  readonly confirmedAt: Date
}

const columns = [
  'id',
  'person_id as personId',
  'member_of as memberOf',
  'from_day as from',
  'to_day as to',
  'number',
  'source',
  'entry_id as entryId',
  'confirmed_at as confirmedAt',
] as const

/** Those of one person, the earliest first. */
export const listMembershipsOf = listing<[associationId: string, personId: string], ConfirmedMembership>(
  (tx, associationId, personId) =>
    tx
      .selectFrom('confirmed_membership')
      .select(columns)
      .where('association_id', '=', associationId)
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .orderBy('from_day')
      .orderBy('id'),
)

/** All that the association confirmed. */
export function listMemberships(tx: Tx, associationId: string): Promise<ConfirmedMembership[]> {
  return tx
    .selectFrom('confirmed_membership')
    .select(columns)
    .where('association_id', '=', associationId)
    .where('ended_at', 'is', null)
    .orderBy('from_day')
    .orderBy('id')
    .execute()
}

/** Those that were confirmed last, or of people with such a name, with whose they are. */
export function listLatestMemberships(
  tx: Tx,
  {
    associationId,
    name,
    limit,
  }: { readonly associationId: string; readonly name: string; readonly limit: number },
): Promise<(ConfirmedMembership & { name: string })[]> {
  return tx
    .selectFrom('confirmed_membership')
    .innerJoin('person', 'person.id', 'person_id')
    .select(columns.map((column) => `confirmed_membership.${column}` as const))
    .select('person.name')
    .where('association_id', '=', associationId)
    .where('ended_at', 'is', null)
    .where('person.name', 'ilike', `%${name.replace(/[\\%_]/g, '\\$&')}%`)
    .orderBy('confirmed_at', 'desc')
    .orderBy('confirmed_membership.id')
    .limit(limit)
    .execute()
}

/** Whether the association ever confirmed it, be it taken back or not. */
export async function isMembershipOf(tx: Tx, associationId: string, id: string): Promise<boolean> {
  const found = await tx
    .selectFrom('confirmed_membership')
    .select('id')
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .executeTakeFirst()
  return found !== undefined
}

interface EndedMembership {
  readonly associationId: string
  readonly membershipId: string
  readonly reason: string
  readonly byPersonId: string
  readonly at: Date
}

/** Undefined where it is not this association's, or was taken back before. */
export function endMembership(
  tx: Tx,
  { associationId, membershipId, reason, byPersonId, at }: EndedMembership,
): Promise<Pick<ConfirmedMembership, 'personId' | 'memberOf' | 'from' | 'to'> | undefined> {
  return tx
    .updateTable('confirmed_membership')
    .set({ ended_at: at, ended_by: byPersonId, ended_because: reason })
    .where('id', '=', membershipId)
    .where('association_id', '=', associationId)
    .where('ended_at', 'is', null)
    .returning(['person_id as personId', 'member_of as memberOf', 'from_day as from', 'to_day as to'])
    .executeTakeFirst()
}

interface NewMembership extends Omit<ConfirmedMembership, 'id' | 'confirmedAt'> {
  readonly associationId: string
  readonly byPersonId: string
  readonly at: Date
}

/** False where one that begins on the same day was confirmed before: it stays as it is. */
export async function insertMembership(tx: Tx, given: NewMembership): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('confirmed_membership')
    .values({
      association_id: given.associationId,
      person_id: given.personId,
      member_of: given.memberOf,
      from_day: given.from,
      to_day: given.to,
      number: given.number,
      source: given.source,
      entry_id: given.entryId,
      confirmed_by: given.byPersonId,
      confirmed_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}
