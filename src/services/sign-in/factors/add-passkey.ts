import { verifyRegistrationResponse } from '@simplewebauthn/server'
import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { insertPasskey } from '../../../store/sign-in/passkeys.ts'
import { withScope } from '../../../store/with-scope.ts'
import { proofOf, type Visitor } from '../find-visitor.ts'
import type { Circumstances, SignInMeans } from '../means.ts'
import { notifyAccount } from '../notify-account.ts'
import { type Proved, proveStrong } from '../prove-strong.ts'
import { hashSecret } from '../secrets.ts'
import { consumeChallenge } from './consume-challenge.ts'
import { passkeyAlgorithms } from './passkey-algorithms.ts'
import { readRegistration } from './passkey-response.ts'

type AddedPasskey =
  | Proved
  | { readonly kind: 'prove-again' | 'not-accepted' | 'known-already' | 'session-over' }

/** Adds a passkey to the visitor's account, and raises the session: whoever made it was there. */
export async function addPasskey(
  means: SignInMeans,
  visitor: Visitor,
  given: { readonly response: string; readonly label: string },
  circumstances: Circumstances,
): Promise<AddedPasskey> {
  const { now, device } = circumstances
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const made = await verifyMade(means, visitor, given.response, now)
  if (!made) return { kind: 'not-accepted' }

  const { account } = visitor
  return withScope(means.db, { personId: account.id }, async (tx) => {
    const isNew = await insertPasskey(tx, {
      personId: account.id,
      credentialId: made.id,
      credentialHash: hashSecret(made.id),
      publicKey: made.publicKey,
      counter: made.counter,
      transports: made.transports ?? [],
      label: given.label.trim() || device,
      addedAt: now,
    })
    if (!isNew) return { kind: 'known-already' }
    await notifyAccount(tx, means, visitor, 'passkey-added', circumstances)
    return proveStrong(tx, means, visitor, 'passkey-added', circumstances)
  })
}

async function verifyMade(means: SignInMeans, { session }: Visitor, text: string, now: Date) {
  const read = readRegistration(text)
  if (!read) return undefined
  const isOurs = await consumeChallenge(means.db, read.challenge, 'add', { sessionId: session.id }, now)
  if (!isOurs) return undefined
  const verified = await verifyRegistrationResponse({
    response: read.response,
    expectedChallenge: read.challenge,
    expectedOrigin: means.site.origin,
    expectedRPID: means.site.rpId,
    supportedAlgorithmIDs: passkeyAlgorithms,
  }).catch(refuse)
  return verified?.verified ? verified.registrationInfo.credential : undefined
}

/** The library throws for everything that does not fit, such as another origin. */
function refuse(): undefined {
  return undefined
}
