import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { type ChallengeHolder, insertChallenge } from '../../../store/sign-in/passkey-challenges.ts'
import { listPasskeys, type Passkey } from '../../../store/sign-in/passkeys.ts'
import type { ChallengePurpose } from '../../../store/sign-in/tables.ts'
import { withScope } from '../../../store/with-scope.ts'
import { proofOf, type Visitor } from '../find-visitor.ts'
import type { SignInMeans } from '../means.ts'
import { hashSecret, makeSecret, readSecret } from '../secrets.ts'
import { passkeyAlgorithms } from './passkey-algorithms.ts'

const goodFor = 5 * 60_000

/** A challenge for the visitor to make a passkey with; the known ones are named, so that none is made twice. */
export async function beginAddingPasskey(
  means: SignInMeans,
  visitor: Visitor,
  now: Date,
): Promise<
  | { readonly kind: 'begun'; readonly options: PublicKeyCredentialCreationOptionsJSON }
  | { readonly kind: 'prove-again' }
> {
  if (!isFreshlyProved(proofOf(visitor), now)) return { kind: 'prove-again' }
  const { site, randomBytes } = means
  const { account, session } = visitor
  const challenge = makeSecret(randomBytes).secret
  const options = await generateRegistrationOptions({
    rpName: site.name,
    rpID: site.rpId,
    userName: account.email,
    userDisplayName: account.name,
    userID: userHandleOf(account.id),
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: goodFor,
    supportedAlgorithmIDs: passkeyAlgorithms,
    excludeCredentials: (await passkeysOf(means, account.id)).map(descriptorOf),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
  })
  await keepChallenge(means, challenge, 'add', { sessionId: session.id }, now)
  return { kind: 'begun', options }
}

/** A challenge for one of the visitor's own passkeys, to raise or renew the proof of this session. */
export async function beginConfirmingWithPasskey(
  means: SignInMeans,
  { account, session }: Visitor,
  now: Date,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const challenge = makeSecret(means.randomBytes).secret
  await keepChallenge(means, challenge, 'confirm', { sessionId: session.id }, now)
  return optionsFor(means, challenge, await passkeysOf(means, account.id))
}

/** A challenge for whatever passkey the person chooses: nobody has said who they are yet. */
export async function beginPasskeySignIn(
  means: SignInMeans,
  browserSecret: string | undefined,
  now: Date,
): Promise<{ readonly options: PublicKeyCredentialRequestOptionsJSON; readonly browserSecret: string }> {
  const browser = readSecret(browserSecret) ?? makeSecret(means.randomBytes).secret
  const challenge = makeSecret(means.randomBytes).secret
  await keepChallenge(means, challenge, 'sign-in', { browserHash: hashSecret(browser) }, now)
  return { options: await optionsFor(means, challenge, []), browserSecret: browser }
}

function optionsFor(means: SignInMeans, challenge: string, allowed: readonly Passkey[]) {
  return generateAuthenticationOptions({
    rpID: means.site.rpId,
    challenge: Buffer.from(challenge, 'base64url'),
    timeout: goodFor,
    allowCredentials: allowed.map(descriptorOf),
    userVerification: 'required',
  })
}

function descriptorOf({ credentialId, transports }: Passkey) {
  return { id: credentialId, transports: [...transports] }
}

async function passkeysOf({ db }: SignInMeans, personId: string): Promise<Passkey[]> {
  return withScope(db, { personId }, (tx) => listPasskeys(tx, personId))
}

async function keepChallenge(
  { db }: SignInMeans,
  challenge: string,
  purpose: ChallengePurpose,
  holder: ChallengeHolder,
  now: Date,
): Promise<void> {
  const expiresAt = new Date(now.getTime() + goodFor)
  const kept = { secretHash: hashSecret(challenge), purpose, expiresAt }
  await withScope(db, {}, (tx) => insertChallenge(tx, kept, holder))
}

/** The bytes of the person's id: random, the same for all passkeys of an account, and no name. */
function userHandleOf(personId: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(Buffer.from(personId.replaceAll('-', ''), 'hex'))
}
