import type { Role } from '../../domain/rights.ts'
import type { Tx } from '../tables.ts'

export interface Invitation {
  readonly id: string
  readonly associationId: string
  readonly associationName: string
  readonly email: string
  readonly role: Role
  readonly expiresAt: Date
}

interface NewInvitation {
  readonly associationId: string
  readonly email: string
  readonly role: Role
  readonly secretHash: string
  readonly invitedBy: string
  readonly invitedAt: Date
  readonly expiresAt: Date
}

/** The transaction's scope must name the association. */
export async function insertInvitation(tx: Tx, invitation: NewInvitation): Promise<void> {
  await tx
    .insertInto('invitation')
    .values({
      association_id: invitation.associationId,
      email: invitation.email,
      role: invitation.role,
      secret_hash: invitation.secretHash,
      invited_by: invitation.invitedBy,
      invited_at: invitation.invitedAt,
      expires_at: invitation.expiresAt,
    })
    .execute()
}

/** The transaction's scope must name the secret's hash. */
export async function findOpenInvitation(
  tx: Tx,
  secretHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  return openInvitations(tx, now).where('secret_hash', '=', secretHash).executeTakeFirst()
}

/** Invitations to an address that was confirmed, which the transaction's scope must name. */
export async function listInvitationsTo(tx: Tx, email: string, now: Date): Promise<Invitation[]> {
  return openInvitations(tx, now).where('email', '=', email).orderBy('invited_at').execute()
}

/** Invitations of an association that were not yet accepted. */
export async function listInvitationsOf(tx: Tx, associationId: string, now: Date): Promise<Invitation[]> {
  return openInvitations(tx, now).where('association_id', '=', associationId).orderBy('invited_at').execute()
}

/** The invitation once, for the address that it was sent to, which the scope must name. */
export async function markInvitationAccepted(
  tx: Tx,
  id: string,
  by: { readonly personId: string; readonly email: string },
  now: Date,
): Promise<{ readonly associationId: string; readonly role: Role } | undefined> {
  return tx
    .updateTable('invitation')
    .set({ accepted_at: now, accepted_by: by.personId })
    .where('id', '=', id)
    .where('email', '=', by.email)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .returning(['association_id as associationId', 'role'])
    .executeTakeFirst()
}

/** The transaction's scope must name the association. */
export async function markInvitationWithdrawn(
  tx: Tx,
  associationId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('invitation')
    .set({ withdrawn_at: now })
    .where('association_id', '=', associationId)
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

function openInvitations(tx: Tx, now: Date) {
  return tx
    .selectFrom('invitation')
    .innerJoin('association', 'association.id', 'invitation.association_id')
    .select([
      'invitation.id',
      'association_id as associationId',
      'association.name as associationName',
      'email',
      'role',
      'expires_at as expiresAt',
    ])
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
}
