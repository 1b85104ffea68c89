import { readSixDigits } from '../../domain/sign-in/recovery-code.ts'
import { findAccountByEmail } from '../../store/sign-in/accounts.ts'
import { insertSignInEvent } from '../../store/sign-in/sign-in-events.ts'
import {
  findLatestRequestOfBrowser,
  markConsumedByCode,
  markTry,
  mostTries,
  type SignInRequest,
} from '../../store/sign-in/sign-in-requests.ts'
import type { Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { SignedIn } from './finish-sign-in.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { hashCode, hashSecret, isSameHash, readSecret } from './secrets.ts'
import { signInConfirmedAddress } from './sign-in-confirmed-address.ts'
import { takeTurn } from './take-turn.ts'

type CodeSignIn =
  | SignedIn
  | { readonly kind: 'not-six-digits' }
  | { readonly kind: 'wrong-code'; readonly triesLeft: number }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Takes the code of the latest mail that this browser asked for. The fifth wrong one voids that mail. */
export async function signInByCode(
  means: SignInMeans,
  given: {
    readonly code: string
    readonly browserSecret: string | undefined
    readonly oldSessionSecret?: string | undefined
  },
  circumstances: Circumstances,
): Promise<CodeSignIn> {
  const { now, network } = circumstances
  const browserSecret = readSecret(given.browserSecret)
  const request = browserSecret && (await findOpenRequest(means, browserSecret, now))
  if (!browserSecret || !request) return { kind: 'gone' }
  const code = readSixDigits(given.code)
  if (!code) return { kind: 'not-six-digits' }
  const turn = await takeTurn(means, 'type-mailed-code', { account: request.email, network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }

  return withScope(means.db, { secretHash: request.browserHash }, async (tx) => {
    const tries = await markTry(tx, request.id)
    if (tries === undefined) return { kind: 'gone' }
    if (!isSameHash(hashCode(browserSecret, request.codeSalt, code), request.codeHash)) {
      if (tries === mostTries) await recordWrongCodes(tx, request.email, circumstances)
      return { kind: 'wrong-code', triesLeft: mostTries - tries }
    }
    if (!(await markConsumedByCode(tx, request.id, now))) return { kind: 'gone' }
    return signInConfirmedAddress(tx, means, request, given.oldSessionSecret, circumstances)
  })
}

/** The address that a browser's latest open mail went to, for the page that asks for its code. */
export async function findOpenRequest(
  { db }: Pick<SignInMeans, 'db'>,
  browserSecret: string | undefined,
  now: Date,
): Promise<SignInRequest | undefined> {
  const secret = readSecret(browserSecret)
  if (!secret) return undefined
  const secretHash = hashSecret(secret)
  const request = await withScope(db, { secretHash }, (tx) => findLatestRequestOfBrowser(tx, secretHash))
  const isOpen = request && !request.consumedAt && request.expiresAt > now && request.tries < mostTries
  return isOpen ? request : undefined
}

/** An account's owner should learn that somebody guessed; an address without an account has nobody to tell. */
async function recordWrongCodes(
  tx: Tx,
  email: string,
  { now, device, network }: Circumstances,
): Promise<void> {
  await setScope(tx, { email })
  const account = await findAccountByEmail(tx, email)
  if (!account) return
  await setScope(tx, { personId: account.id })
  await insertSignInEvent(tx, account.id, { kind: 'wrong-mailed-codes', at: now, device, network })
}
