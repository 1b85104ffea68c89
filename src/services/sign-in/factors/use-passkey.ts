import { getAccount } from '../../../store/sign-in/accounts.ts'
import type { Visitor } from '../find-visitor.ts'
import { finishSignIn, type SignedIn } from '../finish-sign-in.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { type Proved, proveStrong } from '../prove-strong.ts'
import { hashSecret, readSecret } from '../secrets.ts'
import { takeTurn } from '../take-turn.ts'
import { withVerifiedPasskey } from './verify-passkey.ts'

type NotAccepted = { readonly kind: 'not-accepted' } | { readonly kind: 'wait'; readonly until: Date }

/** Signs in with a passkey alone: it is something that the person has, and it asked who they are. */
export async function signInWithPasskey(
  means: SignInMeans,
  given: {
    readonly response: string
    readonly browserSecret: string | undefined
    readonly nextPath?: string | undefined
    readonly oldSessionSecret?: string | undefined
  },
  circumstances: Circumstances,
): Promise<SignedIn | NotAccepted> {
  const { now, network } = circumstances
  const turn = await takeTurn(means, 'use-passkey', { network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }
  const browser = readSecret(given.browserSecret)
  if (!browser) return { kind: 'not-accepted' }
  const answer = {
    response: given.response,
    purpose: 'sign-in',
    holder: { browserHash: hashSecret(browser) },
  } as const
  const signedIn = await withVerifiedPasskey(means, answer, now, async (tx, passkey) => {
    const account = await getAccount(tx, passkey.personId)
    const how = {
      assurance: 'strong',
      events: ['signed-in-by-passkey'],
      nextPath: given.nextPath,
      oldSessionSecret: given.oldSessionSecret,
    } as const
    return finishSignIn(tx, means, account, how, circumstances)
  })
  return signedIn ?? { kind: 'not-accepted' }
}

/** Proves the session with one of the visitor's own passkeys. */
export async function confirmWithPasskey(
  means: SignInMeans,
  visitor: Visitor,
  response: string,
  circumstances: Circumstances,
): Promise<Proved | NotAccepted | { readonly kind: 'session-over' }> {
  const { now, network } = circumstances
  const turn = await takeTurn(means, 'use-passkey', { network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }
  const answer = { response, purpose: 'confirm', holder: { sessionId: visitor.session.id } } as const
  const proved = await withVerifiedPasskey(means, answer, now, async (tx, passkey) =>
    passkey.personId === visitor.account.id
      ? proveStrong(tx, means, visitor, 'factor-confirmed', circumstances)
      : undefined,
  )
  return proved ?? { kind: 'not-accepted' }
}
