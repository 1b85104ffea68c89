import { findRequestOfLink, mostTries } from '../../store/sign-in/sign-in-requests.ts'
import { withScope } from '../../store/with-scope.ts'
import type { SignInMeans } from './means.ts'
import { hashSecret, isSameHash, readSecret } from './secrets.ts'

export type PeekedLink =
  | { readonly kind: 'ready'; readonly email: string }
  /** The link is good, but only in the browser that asked for it. */
  | { readonly kind: 'other-browser' }
  | { readonly kind: 'gone' }

/** What a mailed link would do. It changes nothing, because mail programs open links by themselves. */
export async function peekSignInLink(
  { db }: Pick<SignInMeans, 'db'>,
  linkSecret: string | undefined,
  browserSecret: string | undefined,
  now: Date,
): Promise<PeekedLink> {
  const secret = readSecret(linkSecret)
  if (!secret) return { kind: 'gone' }
  const linkHash = hashSecret(secret)
  const request = await withScope(db, { secretHash: linkHash }, (tx) => findRequestOfLink(tx, linkHash))
  const isOpen = request && !request.consumedAt && request.expiresAt > now && request.tries < mostTries
  if (!isOpen) return { kind: 'gone' }
  const browser = readSecret(browserSecret)
  if (!browser || !isSameHash(hashSecret(browser), request.browserHash)) return { kind: 'other-browser' }
  return { kind: 'ready', email: request.email }
}
