import type { Role } from '../../domain/rights.ts'
import { isFreshlyProved } from '../../domain/sign-in/decide-door.ts'
import {
  findOpenInvitation,
  type Invitation,
  insertInvitation,
  markInvitationWithdrawn,
} from '../../store/sign-in/invitations.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { proofOf, type Visitor } from './find-visitor.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { en } from './messages/en.ts'
import { hashSecret, makeSecret, readSecret } from './secrets.ts'

const goodFor = 14 * 24 * 60 * 60_000

/** Invites whoever has the address to a role. Only an administrator of the association may. */
export async function invitePerson(
  means: SignInMeans,
  visitor: Visitor,
  invitation: { readonly associationId: string; readonly email: string; readonly role: Role },
  { now }: Circumstances,
): Promise<{ readonly kind: 'invited' | 'prove-again' | 'not-allowed' }> {
  const held = findAdministratorRole(visitor, invitation.associationId)
  if (!held) return { kind: 'not-allowed' }
  if (visitor.session.assurance !== 'strong' || !isFreshlyProved(proofOf(visitor), now)) {
    return { kind: 'prove-again' }
  }
  const { associationId, email, role } = invitation
  const { account } = visitor
  const { secret, hash } = makeSecret(means.randomBytes)
  const expiresAt = new Date(now.getTime() + goodFor)
  await withScope(means.db, { personId: account.id, associationId }, async (tx) => {
    const sent = {
      associationId,
      email,
      role,
      secretHash: hash,
      invitedBy: account.id,
      invitedAt: now,
      expiresAt,
    }
    await insertInvitation(tx, sent)
    await means.sendMail(tx, {
      to: email,
      kind: 'invitation',
      subject: en.invitation.subject(held.association.name),
      paragraphs: en.invitation.paragraphs(account.name, held.association.name, role),
      link: { label: en.invitation.link, url: means.site.links.invitation(secret) },
      associationId,
    })
  })
  return { kind: 'invited' }
}

/** What a mailed invitation says. The link only shows it; accepting takes a sign-in with the address. */
export async function peekInvitation(
  db: Db,
  linkSecret: string | undefined,
  now: Date,
): Promise<Invitation | undefined> {
  const secret = readSecret(linkSecret)
  if (!secret) return undefined
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, (tx) => findOpenInvitation(tx, secretHash, now))
}

/** Takes an invitation back; false where it was accepted or withdrawn before. */
export async function withdrawInvitation(
  db: Db,
  visitor: Visitor,
  associationId: string,
  invitationId: string,
  now: Date,
): Promise<boolean> {
  if (!findAdministratorRole(visitor, associationId)) return false
  return withScope(db, { associationId }, (tx) =>
    markInvitationWithdrawn(tx, associationId, invitationId, now),
  )
}

function findAdministratorRole({ roles }: Visitor, associationId: string) {
  return roles.find((held) => held.role === 'administrator' && held.association.id === associationId)
}
