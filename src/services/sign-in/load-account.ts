import { decideSessionState, expiryOf } from '../../domain/sign-in/session-limits.ts'
import { type Invitation, listInvitationsTo } from '../../store/sign-in/invitations.ts'
import { listPasskeys } from '../../store/sign-in/passkeys.ts'
import { countUnusedRecoveryCodes } from '../../store/sign-in/recovery-codes.ts'
import { listOpenSessions } from '../../store/sign-in/sessions.ts'
import { listSignInEvents, type SignInEvent } from '../../store/sign-in/sign-in-events.ts'
import { findTotpFactor } from '../../store/sign-in/totp-factors.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { Visitor } from './find-visitor.ts'

interface ShownSession {
  readonly id: string
  readonly device: string
  readonly network: string
  readonly startedAt: Date
  readonly seenAt: Date
  readonly expiresAt: Date
  readonly isThisOne: boolean
}

/** What a person sees of their own account. */
export interface AccountOverview {
  readonly sessions: readonly ShownSession[]
  readonly events: readonly SignInEvent[]
  readonly passkeys: readonly { id: string; label: string; addedAt: Date; usedAt: Date | undefined }[]
  /** Since when an authenticator app is set up. */
  readonly totpSince: Date | undefined
  readonly recoveryCodesLeft: number
  readonly invitations: readonly Invitation[]
}

const eventsShown = 50

/** Sessions that are live, what happened lately, the factors, and invitations to the person's address. */
export async function loadAccount(db: Db, visitor: Visitor, now: Date): Promise<AccountOverview> {
  const { id, email } = visitor.account
  return withScope(db, { personId: id, email }, async (tx) => {
    const [sessions, events, passkeys, totp, recoveryCodesLeft, invitations] = await Promise.all([
      listOpenSessions(tx, id),
      listSignInEvents(tx, id, eventsShown),
      listPasskeys(tx, id),
      findTotpFactor(tx, id, 'confirmed'),
      countUnusedRecoveryCodes(tx, id),
      listInvitationsTo(tx, email, now),
    ])
    return {
      sessions: sessions
        .filter((session) => decideSessionState(session, visitor.isStaff, now) === 'live')
        .map((session) => ({
          id: session.id,
          device: session.device,
          network: session.network,
          startedAt: session.startedAt,
          seenAt: session.seenAt,
          expiresAt: expiryOf(session, visitor.isStaff),
          isThisOne: session.id === visitor.session.id,
        })),
      events,
      passkeys: passkeys.map(({ id, label, addedAt, usedAt }) => ({ id, label, addedAt, usedAt })),
      totpSince: totp?.addedAt,
      ...{ recoveryCodesLeft, invitations },
    }
  })
}
