import { markSessionProved } from '../../store/sign-in/sessions.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import type { SignInEventKind } from '../../store/sign-in/tables.ts'
import type { Tx } from '../../store/tables.ts'
import type { Visitor } from './find-visitor.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { makeSecret } from './secrets.ts'

/** The session was proved by a second factor and goes on under a new secret; the old one opens nothing. */
export interface Proved {
  readonly kind: 'proved'
  readonly sessionSecret: string
}

/** Raises the session's assurance. The transaction's scope must name the person. */
export async function proveStrong(
  tx: Tx,
  means: Pick<SignInMeans, 'randomBytes'>,
  { session, secretHash }: Pick<Visitor, 'session' | 'secretHash'>,
  event: SignInEventKind,
  { now, device, network }: Circumstances,
): Promise<Proved | { readonly kind: 'session-over' }> {
  const { secret, hash } = makeSecret(means.randomBytes)
  const isProved = await markSessionProved(tx, { id: session.id, from: secretHash, to: hash }, now)
  if (!isProved) return { kind: 'session-over' }
  await insertSignInEvent(tx, session.personId, { kind: event, at: now, device, network })
  return { kind: 'proved', sessionSecret: secret }
}
