import { sql } from 'kysely'
import type { EndorsementState } from '../../domain/endorsements/states.ts'
import type { Db, Tx } from '../tables.ts'

/** What a badge is made of, as the register has it. */
export function findEndorsementForBadge(tx: Tx, endorsementId: string) {
  return tx
    .selectFrom('endorsements')
    .leftJoin('person', 'person.id', 'endorsements.person_id')
    .select([
      'endorsements.id',
      'association_id as associationId',
      'number',
      'category',
      'standard',
      'edition',
      'name_shown as nameShown',
      'state',
      'awarded_on as awardedOn',
      'valid_until as validUntil',
      'person.email',
    ])
    .where('endorsements.id', '=', endorsementId)
    .executeTakeFirst()
}

/** A place in the status lists that no other badge has or will have. */
export async function drawStatusEntry(
  tx: Tx,
  associationId: string,
): Promise<{ readonly list: number; readonly place: number }> {
  const { rows } = await sql<{ list: number; place: number }>`select list, place
    from draw_status_entry(${associationId}::uuid)`.execute(tx)
  const [drawn] = rows
  if (!drawn) throw new Error('No place in the status lists was drawn.')
  return drawn
}

export interface NewBadge {
  readonly id: string
  readonly associationId: string
  readonly endorsementId: string
  readonly list: number
  readonly place: number
  readonly at: Date
}

/** Puts a badge in the place of the one in use, where there is one. */
export async function insertBadge(tx: Tx, badge: NewBadge): Promise<void> {
  await tx
    .updateTable('badge')
    .set({ replaced_at: badge.at, replaced_by: badge.id })
    .where('endorsement_id', '=', badge.endorsementId)
    .where('replaced_at', 'is', null)
    .execute()
  await tx
    .insertInto('badge')
    .values({
      id: badge.id,
      association_id: badge.associationId,
      endorsement_id: badge.endorsementId,
      issued_at: badge.at,
      list: badge.list,
      place: badge.place,
      replaced_at: null,
      replaced_by: null,
    })
    .execute()
}

export interface BadgeSignature {
  readonly badgeId: string
  readonly keyId: string
  readonly associationId: string
  readonly at: Date
  readonly credential: string
  readonly jwt: string
}

export async function insertSignature(tx: Tx, given: BadgeSignature): Promise<void> {
  await tx
    .insertInto('badge_signature')
    .values({
      badge_id: given.badgeId,
      key_id: given.keyId,
      association_id: given.associationId,
      signed_at: given.at,
      credential: given.credential,
      jwt: given.jwt,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Which association to ask about a badge; undefined where there is no such badge. */
export async function findAssociationOfBadge(db: Db | Tx, badgeId: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string | null
  }>`select find_association_of_badge(${badgeId}::uuid) as id`.execute(db)
  return rows[0]?.id ?? undefined
}

/** A badge as it was last signed, and how its Endorsement stands. */
export interface KeptBadge {
  readonly id: string
  readonly associationId: string
  readonly endorsementId: string
  readonly issuedAt: Date
  readonly replacedBy: string | null
  readonly credential: string
  readonly jwt: string
  readonly number: string
  readonly nameShown: string
  readonly category: string
  readonly state: EndorsementState
  readonly awardedOn: string
  readonly validUntil: string | null
}

export function findBadge(tx: Tx, id: string): Promise<KeptBadge | undefined> {
  return selectBadges(tx).where('badge.id', '=', id).executeTakeFirst()
}

/** The one in use of an Endorsement. */
export function findBadgeOf(tx: Tx, endorsementId: string): Promise<KeptBadge | undefined> {
  return selectBadges(tx)
    .where('endorsement_id', '=', endorsementId)
    .where('replaced_at', 'is', null)
    .executeTakeFirst()
}

/** The badge that has a place in a status list. */
export function findBadgeAt(
  tx: Tx,
  associationId: string,
  { list, place }: { readonly list: number; readonly place: number },
): Promise<KeptBadge | undefined> {
  return selectBadges(tx)
    .where('badge.association_id', '=', associationId)
    .where('list', '=', list)
    .where('place', '=', place)
    .executeTakeFirst()
}

function selectBadges(tx: Tx) {
  return tx
    .selectFrom('badge')
    .innerJoin('endorsements', 'endorsements.id', 'badge.endorsement_id')
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom('badge_signature')
          .select(['credential', 'jwt'])
          .whereRef('badge_signature.badge_id', '=', 'badge.id')
          .orderBy('signed_at', 'desc')
          .limit(1)
          .as('signed'),
      (join) => join.onTrue(),
    )
    .select([
      'badge.id',
      'badge.association_id as associationId',
      'endorsement_id as endorsementId',
      'issued_at as issuedAt',
      'replaced_by as replacedBy',
      'signed.credential',
      'signed.jwt',
      'number',
      'name_shown as nameShown',
      'category',
      'state',
      'awarded_on as awardedOn',
      'valid_until as validUntil',
    ])
}

/** Badges in use that the key given has not signed, to be signed once more. */
export function listUnsignedBy(tx: Tx, associationId: string, keyId: string, limit: number) {
  return tx
    .selectFrom('badge')
    .innerJoin('badge_signature', 'badge_signature.badge_id', 'badge.id')
    .distinctOn('badge.id')
    .select(['badge.id', 'credential'])
    .where('badge.association_id', '=', associationId)
    .where('replaced_at', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('badge_signature as done')
            .whereRef('done.badge_id', '=', 'badge.id')
            .where('done.key_id', '=', keyId),
        ),
      ),
    )
    .orderBy('badge.id')
    .orderBy('signed_at', 'desc')
    .limit(limit)
    .execute()
}

/** How many badges are in use, and how many of them the key in use has signed. */
export async function countSigned(
  tx: Tx,
  associationId: string,
): Promise<{ readonly badges: number; readonly signed: number }> {
  const { rows } = await sql<{ badges: number; signed: number }>`
    select count(*)::int as badges, count(done.badge_id)::int as signed from badge
      left join issuer_key used on used.association_id = badge.association_id and used.retired_at is null
      left join badge_signature done on done.badge_id = badge.id and done.key_id = used.id
      where badge.association_id = ${associationId}::uuid and badge.replaced_at is null`.execute(tx)
  return rows[0] ?? { badges: 0, signed: 0 }
}

/** Endorsements that somebody holds now and has no badge for, as those taken over from before. */
export async function listWithoutBadge(
  tx: Tx,
  associationId: string,
  states: readonly EndorsementState[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('endorsements')
    .leftJoin('badge', 'badge.endorsement_id', 'endorsements.id')
    .select('endorsements.id')
    .where('endorsements.association_id', '=', associationId)
    .where('state', 'in', states)
    .where('badge.id', 'is', null)
    .orderBy('number')
    .execute()
  return rows.map(({ id }) => id)
}
