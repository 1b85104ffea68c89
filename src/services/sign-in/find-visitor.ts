import { type HeldRole, needsSecondFactor } from '../../domain/rights.ts'
import type { Proof } from '../../domain/sign-in/decide-door.ts'
import { decideSessionState } from '../../domain/sign-in/session-limits.ts'
import { type Account, getAccount, listHeldRoles } from '../../store/sign-in/accounts.ts'
import { hasFactor } from '../../store/sign-in/has-factor.ts'
import { findSessionOfSecret, markSessionSeen, type Session } from '../../store/sign-in/sessions.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import { hashSecret, readSecret } from './secrets.ts'

/** Whoever is behind a request, by the secret in its cookie. */
export interface Visitor {
  readonly account: Account
  readonly session: Session
  /** Of the secret that the session has now. */
  readonly secretHash: string
  readonly roles: readonly HeldRole[]
  /** Whether any role asks for a second factor. */
  readonly isStaff: boolean
  readonly hasFactor: boolean
}

/** Often enough for a limit of 30 minutes, and seldom enough to leave most requests without a write. */
const seenEvery = 60_000

/** The person behind a live session. Looking keeps the session alive. */
export async function findVisitor(
  db: Db,
  sessionSecret: string | undefined,
  now: Date,
): Promise<Visitor | undefined> {
  return findSession(db, sessionSecret, async (tx, { session, secretHash, roles, isStaff }) => {
    if (decideSessionState(session, isStaff, now) !== 'live') return undefined
    if (now.getTime() - session.seenAt.getTime() >= seenEvery) await markSessionSeen(tx, session.id, now)
    const account = await getAccount(tx, session.personId)
    return { account, session, secretHash, roles, isStaff, hasFactor: await hasFactor(tx, session.personId) }
  })
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
  return findSession(db, sessionSecret, async (_, { session, isStaff }) =>
    decideSessionState(session, isStaff, now) === 'expired'
      ? { sessionId: session.id, personId: session.personId }
      : undefined,
  )
}

interface FoundSession {
  readonly session: Session
  readonly secretHash: string
  readonly roles: readonly HeldRole[]
  readonly isStaff: boolean
}

async function findSession<Result>(
  db: Db,
  sessionSecret: string | undefined,
  work: (tx: Tx, found: FoundSession) => Promise<Result | undefined>,
): Promise<Result | undefined> {
  const secret = readSecret(sessionSecret)
  if (!secret) return undefined
  const secretHash = hashSecret(secret)
  return withScope(db, { secretHash }, async (tx) => {
    const session = await findSessionOfSecret(tx, secretHash)
    if (!session) return undefined
    await setScope(tx, { personId: session.personId })
    const roles = await listHeldRoles(tx, session.personId)
    const isStaff = needsSecondFactor(roles)
    return work(tx, { session, secretHash, roles, isStaff })
  })
}

/** What decideDoor and isFreshlyProved ask about. */
export function proofOf({ session, hasFactor }: Visitor): Proof {
  return { assurance: session.assurance, provedAt: session.provedAt, hasFactor }
}
