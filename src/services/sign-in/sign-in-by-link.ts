import { findRequestOfLink, markConsumedByLink } from '../../store/sign-in/sign-in-requests.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SignedIn } from './finish-sign-in.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { hashSecret, isSameHash, readSecret } from './secrets.ts'
import { signInConfirmedAddress } from './sign-in-confirmed-address.ts'
import { takeTurn } from './take-turn.ts'

type LinkSignIn =
  | SignedIn
  | { readonly kind: 'other-browser' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'wait'; readonly until: Date }

/** Takes a mailed link: once, within its time, in the browser that asked for it. */
export async function signInByLink(
  means: SignInMeans,
  given: {
    readonly linkSecret: string | undefined
    readonly browserSecret: string | undefined
    readonly oldSessionSecret?: string | undefined
  },
  circumstances: Circumstances,
): Promise<LinkSignIn> {
  const { now, network } = circumstances
  const turn = await takeTurn(means, 'open-mailed-link', { network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }
  const secret = readSecret(given.linkSecret)
  if (!secret) return { kind: 'gone' }

  const linkHash = hashSecret(secret)
  return withScope(means.db, { secretHash: linkHash }, async (tx) => {
    const request = await findRequestOfLink(tx, linkHash)
    if (!request) return { kind: 'gone' }
    const browser = readSecret(given.browserSecret)
    const isSameBrowser = browser !== undefined && isSameHash(hashSecret(browser), request.browserHash)
    if (!isSameBrowser) {
      const isOpen = !request.consumedAt && request.expiresAt > now
      return { kind: isOpen ? 'other-browser' : 'gone' }
    }
    if (!(await markConsumedByLink(tx, request.id, now))) return { kind: 'gone' }
    return signInConfirmedAddress(tx, means, request, given.oldSessionSecret, circumstances)
  })
}
