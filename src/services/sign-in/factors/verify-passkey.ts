import { verifyAuthenticationResponse } from '@simplewebauthn/server'
import type { ChallengeHolder } from '../../../store/sign-in/passkey-challenges.ts'
import { findPasskey, markPasskeyUsed, type Passkey } from '../../../store/sign-in/passkeys.ts'
import type { Tx } from '../../../store/tables.ts'
import { setScope, withScope } from '../../../store/with-scope.ts'
import type { SignInMeans } from '../means.ts'
import { hashSecret } from '../secrets.ts'
import { consumeChallenge } from './consume-challenge.ts'
import { readAuthentication } from './passkey-response.ts'

/**
 * Runs the work for the owner of the passkey that signed our challenge, in that person's scope;
 * undefined for an answer to another challenge, a second use, or a counter that went back.
 */
export async function withVerifiedPasskey<Result>(
  means: Pick<SignInMeans, 'db' | 'site'>,
  given: {
    readonly response: string
    readonly purpose: 'confirm' | 'sign-in'
    readonly holder: ChallengeHolder
  },
  now: Date,
  work: (tx: Tx, passkey: Passkey) => Promise<Result>,
): Promise<Result | undefined> {
  const { db, site } = means
  const read = readAuthentication(given.response)
  if (!read) return undefined
  if (!(await consumeChallenge(db, read.challenge, given.purpose, given.holder, now))) return undefined

  const credentialHash = hashSecret(read.response.id)
  return withScope(db, { secretHash: credentialHash }, async (tx) => {
    const passkey = await findPasskey(tx, credentialHash)
    if (!passkey) return undefined
    const verified = await verifyAuthenticationResponse({
      response: read.response,
      expectedChallenge: read.challenge,
      expectedOrigin: site.origin,
      expectedRPID: site.rpId,
      credential: { id: passkey.credentialId, publicKey: passkey.publicKey, counter: passkey.counter },
    }).catch(refuse)
    if (!verified?.verified) return undefined
    await setScope(tx, { personId: passkey.personId })
    const { newCounter } = verified.authenticationInfo
    const isNewer = await markPasskeyUsed(tx, passkey.id, newCounter, now)
    return isNewer ? work(tx, passkey) : undefined
  })
}

/** The library throws for everything that does not fit, such as another origin or an old counter. */
function refuse(): undefined {
  return undefined
}
