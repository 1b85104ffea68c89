import { textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { readLocalPath } from '../../../domain/sign-in/local-path.ts'
import { peekSignInLink } from '../../../services/sign-in/peek-sign-in-link.ts'
import { findOpenRequest, signInByCode } from '../../../services/sign-in/sign-in-by-code.ts'
import { signInByLink } from '../../../services/sign-in/sign-in-by-link.ts'
import { startSignIn } from '../../../services/sign-in/start-sign-in.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { CodeGonePage, CodePage } from './code-page.tsx'
import { LinkPage } from './link-page.tsx'
import {
  browserSecretOf,
  circumstancesOf,
  findHolder,
  goOnSignedIn,
  keepBrowserSecret,
  type SignInParts,
  sessionSecretOf,
} from './parts.ts'
import { PlainPage } from './plain-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Signing in by mail: the form, the code, and the link. */
export function addMailRoutes(areas: Areas, parts: SignInParts): void {
  const { site, means } = parts
  const words = parts.frame.language.text.signIn

  areas.get(paths.signIn, 'anyone', async (c) => {
    const next = c.req.query('next') ?? ''
    const holder = await findHolder(c, parts)
    const isHalfIn = holder?.hasFactor && holder.session.assurance === 'mailed'
    if (isHalfIn) return c.redirect(paths.secondFactor.href(next), 303)
    // Who is to sign in anew is sent here with a way back, and may ask for a second code.
    const isSigningInAnew = next !== '' || browserSecretOf(c, site) !== undefined
    if (holder && !isSigningInAnew) return c.redirect(paths.home.href(), 303)
    const email = holder ? [holder.account.email] : []
    return answerPage(
      c,
      <SignInPage
        frame={frameOf(c, parts.frame)}
        view={{ values: { next: [next], email }, problems: [] }}
        isAnew={holder !== undefined && next !== ''}
      />,
    )
  })

  areas.post(paths.signIn, 'anyone', async (c, { fields }) => {
    const refuse = (message: string, status: 422 | 429) => {
      const view = { values: fields, problems: [{ field: 'email', message }] }
      return answerPage(c, <SignInPage frame={frameOf(c, parts.frame)} view={view} />, status)
    }
    const email = readEmailAddress(textOf(fields, 'email'))
    if (email === undefined) return refuse(words.notAnAddress, 422)
    const nextPath = readLocalPath(textOf(fields, 'next') || undefined)
    const ask = { email, nextPath, browserSecret: browserSecretOf(c, site) }
    const started = await startSignIn(means, ask, circumstancesOf(c, parts))
    if (started.kind === 'wait') return refuse(words.wait(parts.moment(started.until)), 429)
    keepBrowserSecret(c, site, started.browserSecret)
    return c.redirect(paths.signInCode.href(), 303)
  })

  areas.get(paths.signInCode, 'anyone', (c) => showCode(c, { values: {}, problems: [] }))

  areas.post(paths.signInCode, 'anyone', async (c, { fields }) => {
    const given = {
      code: textOf(fields, 'code'),
      browserSecret: browserSecretOf(c, site),
      oldSessionSecret: sessionSecretOf(c, site),
    }
    const result = await signInByCode(means, given, circumstancesOf(c, parts))
    const refuse = (message: string, status: 422 | 429) =>
      showCode(c, { values: fields, problems: [{ field: 'code', message }] }, status)
    switch (result.kind) {
      case 'signed-in':
        return goOnSignedIn(c, parts, result)
      case 'not-six-digits':
        return refuse(words.code.notSixDigits, 422)
      case 'wrong-code':
        return refuse(words.code.wrong(result.triesLeft), 422)
      case 'wait':
        return refuse(words.wait(parts.moment(result.until)), 429)
      case 'gone':
        return answerPage(c, <CodeGonePage frame={frameOf(c, parts.frame)} />, 422)
      default:
        return result satisfies never
    }
  })

  areas.get(paths.signInLink, 'secret-link', async (c) => {
    const secret = c.req.param('secret') ?? ''
    const link = await peekSignInLink(means, secret, browserSecretOf(c, site), c.get('visit').now)
    return showLink(c, secret, link)
  })

  areas.post(paths.signInLink, 'secret-link', async (c) => {
    const secret = c.req.param('secret') ?? ''
    const given = {
      linkSecret: secret,
      browserSecret: browserSecretOf(c, site),
      oldSessionSecret: sessionSecretOf(c, site),
    }
    const result = await signInByLink(means, given, circumstancesOf(c, parts))
    if (result.kind === 'signed-in') return goOnSignedIn(c, parts, result)
    // The second of two clicks comes with the session that the first one opened.
    if (result.kind === 'gone' && (await findHolder(c, parts))) return c.redirect(paths.home.href(), 303)
    if (result.kind !== 'wait') return showLink(c, secret, result)
    const lead = words.wait(parts.moment(result.until))
    return answerPage(c, <PlainPage frame={frameOf(c, parts.frame)} title={words.title} lead={lead} />, 429)
  })

  async function showCode(c: SiteContext, view: FormView, status: 200 | 422 | 429 = 200) {
    const request = await findOpenRequest(means, browserSecretOf(c, site), c.get('visit').now)
    const frame = frameOf(c, parts.frame)
    if (!request) return answerPage(c, <CodeGonePage frame={frame} />, status)
    return answerPage(c, <CodePage frame={frame} email={request.email} view={view} />, status)
  }

  function showLink(c: SiteContext, secret: string, link: Parameters<typeof LinkPage>[0]['link']) {
    const status = link.kind === 'gone' ? 410 : 200
    return answerPage(c, <LinkPage frame={frameOf(c, parts.frame)} secret={secret} link={link} />, status)
  }
}
