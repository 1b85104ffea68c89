import { insertSignInRequest } from '../../store/sign-in/sign-in-requests.ts'
import { withScope } from '../../store/with-scope.ts'
import type { Circumstances, SignInMeans } from './means.ts'
import { en } from './messages/en.ts'
import { hashCode, hashSecret, makeSecret, makeSixDigits, readSecret } from './secrets.ts'
import { takeTurn } from './take-turn.ts'

const goodFor = 15 * 60_000

type StartedSignIn =
  /** The browser keeps the secret in a cookie: link and code work with it only. */
  | { readonly kind: 'mailed'; readonly browserSecret: string }
  | { readonly kind: 'wait'; readonly until: Date }

/**
 * Mails a link and a code. Whether the address has an account is not looked up at all, so neither
 * the answer nor the time that it takes can tell.
 */
export async function startSignIn(
  means: SignInMeans,
  ask: {
    readonly email: string
    readonly nextPath?: string | undefined
    /** What the browser has from an earlier start, so that both mails work in it. */
    readonly browserSecret?: string | undefined
  },
  { now, network }: Circumstances,
): Promise<StartedSignIn> {
  const turn = await takeTurn(means, 'ask-for-mail', { account: ask.email, network }, now)
  if (!turn.allowed) return { kind: 'wait', until: turn.until }

  const browserSecret = readSecret(ask.browserSecret) ?? makeSecret(means.randomBytes).secret
  const link = makeSecret(means.randomBytes)
  const code = makeSixDigits(means.randomBytes)
  const codeSalt = Buffer.from(means.randomBytes(16)).toString('base64url')
  const { site } = means
  await withScope(means.db, {}, async (tx) => {
    await insertSignInRequest(tx, {
      email: ask.email,
      linkHash: link.hash,
      browserHash: hashSecret(browserSecret),
      codeHash: hashCode(browserSecret, codeSalt, code),
      codeSalt,
      nextPath: ask.nextPath,
      askedAt: now,
      expiresAt: new Date(now.getTime() + goodFor),
    })
    await means.sendMail(tx, {
      to: ask.email,
      kind: 'sign-in',
      subject: en.signIn.subject(site.name),
      paragraphs: en.signIn.paragraphs(site.name, code),
      link: { label: en.signIn.link, url: site.links.signIn(link.secret) },
    })
  })
  return { kind: 'mailed', browserSecret }
}
