import { needsSecondFactor } from '../../domain/rights.ts'
import type { Proof } from '../../domain/sign-in/decide-door.ts'
import { decideSessionState } from '../../domain/sign-in/session-limits.ts'
import type { Account } from '../../store/sign-in/accounts.ts'
import { markSessionSeen, type Session } from '../../store/sign-in/sessions.ts'
import { type KnownSession, whoseSession } from '../../store/sign-in/whose-session.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { hashSecret, readSecret } from './secrets.ts'

/** Whoever is behind a request, by the secret in its cookie. */
export interface Visitor {
  readonly account: Account
  readonly session: Session
  /** Of the secret that the session has now. */
  readonly secretHash: string
  readonly roles: KnownSession['roles']
  /** Whether any role asks for a second factor. */
  readonly isStaff: boolean
  readonly hasFactor: boolean
  /** Threads with something unread: about one's own portfolio, and about those of others. */
  readonly unread: KnownSession['unread']
  /** Associations on whose committee the person sits. */
  readonly committees: readonly string[]
  /** Associations in which the person sits at work. */
  readonly sitsIn: readonly string[]
  /** Pages on which the person typed something that was not sent. */
  readonly typedAt: readonly string[]
}

/** Often enough for a limit of 30 minutes, and seldom enough to leave most requests without a write. */
const seenEvery = 60_000

/** The person behind a live session. Looking keeps the session alive. */
export async function findVisitor(
  db: Db,
  sessionSecret: string | undefined,
  now: Date,
): Promise<Visitor | undefined> {
  const found = await findSession(db, sessionSecret)
  if (!found) return undefined
  const { session, isStaff } = found
  if (decideSessionState(session, isStaff, now) !== 'live') return undefined
  if (now.getTime() - session.seenAt.getTime() >= seenEvery)
    await withScope(db, { personId: session.personId }, (tx) => markSessionSeen(tx, session.id, now))
  return found
}

/**
 * Whose an expired session was, so that a form posted with it can be kept for that person. It opens
 * nothing, and a session that somebody ended is never found.
 */
export async function findExpiredSession(
  db: Db,
  sessionSecret: string | undefined,
  now: Date,
): Promise<{ readonly sessionId: string; readonly personId: string } | undefined> {
  const found = await findSession(db, sessionSecret)
  if (!found || decideSessionState(found.session, found.isStaff, now) !== 'expired') return undefined
  return { sessionId: found.session.id, personId: found.session.personId }
}

async function findSession(db: Db, sessionSecret: string | undefined): Promise<Visitor | undefined> {
  const secret = readSecret(sessionSecret)
  if (!secret) return undefined
  const secretHash = hashSecret(secret)
  const known = await whoseSession(db, secretHash)
  if (!known) return undefined
  const { person, ...rest } = known
  return { ...rest, account: person, secretHash, isStaff: needsSecondFactor(known.roles) }
}

/** What decideDoor and isFreshlyProved ask about. */
export function proofOf({ session, hasFactor }: Visitor): Proof {
  return { assurance: session.assurance, provedAt: session.provedAt, hasFactor }
}
