import { insertRole } from '../../store/sign-in/accounts.ts'
import { markInvitationAccepted } from '../../store/sign-in/invitations.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import type { Db } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { Visitor } from './find-visitor.ts'
import type { Circumstances } from './means.ts'

/** Gives the visitor the role that their address was invited to; undefined where there is nothing to accept. */
export async function acceptInvitation(
  db: Db,
  { account }: Visitor,
  invitationId: string,
  { now, device, network }: Circumstances,
): Promise<{ readonly associationId: string } | undefined> {
  return withScope(db, { personId: account.id, email: account.email }, async (tx) => {
    const by = { personId: account.id, email: account.email }
    const accepted = await markInvitationAccepted(tx, invitationId, by, now)
    if (!accepted) return undefined
    await setScope(tx, { associationId: accepted.associationId })
    await insertRole(tx, accepted.associationId, account.id, accepted.role)
    await insertSignInEvent(tx, account.id, { kind: 'role-accepted', at: now, device, network })
    return { associationId: accepted.associationId }
  })
}
