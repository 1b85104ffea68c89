import { isFreshlyProved } from '../../../domain/sign-in/decide-door.ts'
import { deviceWords } from '../../../domain/sign-in/device-words.ts'
import { readLocalPath } from '../../../domain/sign-in/local-path.ts'
import { networkPrefix } from '../../../domain/sign-in/network-prefix.ts'
import { findVisitor, proofOf, type Visitor } from '../../../services/sign-in/find-visitor.ts'
import type { SignedIn } from '../../../services/sign-in/finish-sign-in.ts'
import type { Circumstances } from '../../../services/sign-in/means.ts'
import { clientAddress } from '../../client-address.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'
import { dropCookie, giveCookie, readCookie, sessionCookie } from '../../session-cookie.ts'
import type { SignInWays, Site } from '../../site.ts'
import type { SiteContext } from '../../visit.ts'

/** What the pages of signing in are made from. */
export interface SignInParts extends SignInWays {
  readonly site: Site
  readonly frame: Frame
  /** How an instant is written. */
  readonly moment: (instant: Date) => string
}

/** Held by the browser that asked for a mail; link and code work with it only. */
const startCookie = 'attune_start'
const anHour = 60 * 60
/** 14 days, the longest that a session lasts, and the 30 days in which it is recognized after that. */
const sessionCookieLasts = 44 * 24 * anHour

export function circumstancesOf(c: SiteContext, { trustsProxy }: SignInParts): Circumstances {
  return {
    now: c.get('visit').now,
    device: deviceWords(c.req.header('user-agent')),
    network: networkPrefix(clientAddress(c, trustsProxy)),
  }
}

/** Whoever holds the session of this request, also where a second factor is still to be shown. */
export async function findHolder(c: SiteContext, { site }: SignInParts): Promise<Visitor | undefined> {
  return findVisitor(site.db, sessionSecretOf(c, site), c.get('visit').now)
}

/** The visitor of a page that only signed-in people reach. */
export async function getVisitor(c: SiteContext, parts: SignInParts): Promise<Visitor> {
  const visitor = await findHolder(c, parts)
  if (!visitor) throw new Error('This route is open to people without a session.')
  return visitor
}

export function sessionSecretOf(c: SiteContext, { baseUrl }: Site): string | undefined {
  return readCookie(c, baseUrl, sessionCookie)
}

export function browserSecretOf(c: SiteContext, { baseUrl }: Site): string | undefined {
  return readCookie(c, baseUrl, startCookie)
}

export function keepBrowserSecret(c: SiteContext, { baseUrl }: Site, secret: string): void {
  giveCookie(c, baseUrl, startCookie, secret, anHour)
}

export function keepSession(c: SiteContext, { baseUrl }: Site, secret: string): void {
  giveCookie(c, baseUrl, sessionCookie, secret, sessionCookieLasts)
}

/** Where the person wanted to go before signing in; their first page where they named none. */
export function nextOf(text: string | undefined): string {
  return readLocalPath(text || undefined) ?? paths.home.href()
}

/** Gives the browser its session and sends it on: to the questions for new people, or where it wanted to go. */
export function goOnSignedIn(c: SiteContext, { site }: SignInParts, signedIn: SignedIn): Response {
  keepSession(c, site, signedIn.sessionSecret)
  dropCookie(c, site.baseUrl, startCookie)
  const { isWelcomed } = signedIn.account
  return c.redirect(isWelcomed ? nextOf(signedIn.nextPath) : paths.welcome.href(signedIn.nextPath), 303)
}

/** The visitor, where the last proof of who it is was given too long ago for something that cannot be undone. */
export async function findUnproved(c: SiteContext, site: Site): Promise<Visitor | undefined> {
  if (!site.signIn) return undefined
  const { now } = c.get('visit')
  const visitor = await findVisitor(site.db, sessionSecretOf(c, site), now)
  return visitor && !isFreshlyProved(proofOf(visitor), now) ? visitor : undefined
}

/** Sends somebody whose proof is not fresh to prove it again, and back afterwards. */
export function askForProof(c: SiteContext, visitor: Visitor, next: string): Response {
  return c.redirect(placeOfProof(visitor, next), 303)
}

export function placeOfProof({ hasFactor }: Visitor, next: string): string {
  return hasFactor ? paths.secondFactor.href(next) : paths.signIn.href(next)
}
