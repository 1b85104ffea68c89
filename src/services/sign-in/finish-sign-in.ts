import type { Assurance } from '../../domain/rights.ts'
import type { Account } from '../../store/sign-in/accounts.ts'
import { findSessionOfSecret, insertSession, markSessionEnded } from '../../store/sign-in/sessions.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import type { SignInEventKind } from '../../store/sign-in/tables.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope } from '../../store/with-scope.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { hashSecret, makeSecret, readSecret } from './secrets.ts'

export interface SignedIn {
  readonly kind: 'signed-in'
  /** For the cookie; never stored. */
  readonly sessionSecret: string
  readonly account: Account
  readonly nextPath: string | undefined
}

/** Opens a session with a new secret, ends the one that the browser had, and records what happened. */
export async function finishSignIn(
  tx: Tx,
  means: Pick<SignInMeans, 'randomBytes'>,
  account: Account,
  how: {
    readonly assurance: Assurance
    readonly events: readonly SignInEventKind[]
    readonly nextPath?: string | undefined
    readonly oldSessionSecret?: string | undefined
  },
  { now, device, network }: Circumstances,
): Promise<SignedIn> {
  await endOldSession(tx, how.oldSessionSecret, now)
  await setScope(tx, { personId: account.id })
  const { secret, hash } = makeSecret(means.randomBytes)
  await insertSession(tx, {
    personId: account.id,
    secretHash: hash,
    assurance: how.assurance,
    startedAt: now,
    device,
    network,
  })
  for (const kind of how.events) await insertSignInEvent(tx, account.id, { kind, at: now, device, network })
  return { kind: 'signed-in', sessionSecret: secret, account, nextPath: how.nextPath }
}

/** It may have been somebody else's, at a shared computer. */
async function endOldSession(tx: Tx, oldSecret: string | undefined, now: Date): Promise<void> {
  const secret = readSecret(oldSecret)
  if (!secret) return
  const hash = hashSecret(secret)
  await setScope(tx, { secretHash: hash })
  const session = await findSessionOfSecret(tx, hash)
  if (!session) return
  await setScope(tx, { personId: session.personId })
  await markSessionEnded(tx, session.personId, session.id, 'new-sign-in', now)
}
