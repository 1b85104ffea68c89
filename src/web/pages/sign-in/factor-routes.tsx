import { textOf } from '../../../domain/fields.ts'
import {
  beginConfirmingWithPasskey,
  beginPasskeySignIn,
} from '../../../services/sign-in/factors/begin-passkey.ts'
import { confirmWithCode } from '../../../services/sign-in/factors/confirm-with-code.ts'
import { confirmWithPasskey, signInWithPasskey } from '../../../services/sign-in/factors/use-passkey.ts'
import type { Areas } from '../../areas.ts'
import type { FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import {
  browserSecretOf,
  circumstancesOf,
  findHolder,
  goOnSignedIn,
  keepBrowserSecret,
  keepSession,
  nextOf,
  type SignInParts,
  sessionSecretOf,
} from './parts.ts'
import { FactorMissingPage, SecondFactorPage } from './second-factor-page.tsx'
import { SignInPage } from './sign-in-page.tsx'

/** Passkeys at the door, and the second step for whoever has one. */
export function addFactorRoutes(areas: Areas, parts: SignInParts): void {
  const { site, means } = parts
  const words = parts.frame.language.text.signIn

  areas.post(paths.signInPasskeyOptions, 'anyone', async (c) => {
    const { now } = c.get('visit')
    const { options, browserSecret } = await beginPasskeySignIn(means, browserSecretOf(c, site), now)
    keepBrowserSecret(c, site, browserSecret)
    return c.json(options, 200, { 'Cache-Control': 'no-store' })
  })

  areas.post(paths.signInPasskey, 'anyone', async (c, { fields }) => {
    const given = {
      response: textOf(fields, 'response'),
      browserSecret: browserSecretOf(c, site),
      nextPath: nextOf(textOf(fields, 'next')),
      oldSessionSecret: sessionSecretOf(c, site),
    }
    const result = await signInWithPasskey(means, given, circumstancesOf(c, parts))
    if (result.kind === 'signed-in') return goOnSignedIn(c, parts, result)
    const message = result.kind === 'wait' ? words.wait(parts.moment(result.until)) : words.passkeyNotAccepted
    const view = { values: fields, problems: [{ field: 'email', message }] }
    const status = result.kind === 'wait' ? 429 : 422
    return answerPage(c, <SignInPage frame={frameOf(c, parts.frame)} view={view} />, status)
  })

  areas.get(paths.secondFactor, 'anyone', async (c) => {
    const next = c.req.query('next') ?? ''
    const holder = await findHolder(c, parts)
    if (!holder) return c.redirect(paths.signIn.href(next), 303)
    if (!holder.hasFactor)
      return answerPage(c, <FactorMissingPage frame={frameOf(c, parts.frame)} next={next || undefined} />)
    return showFactor(c, { values: { next: [next] }, problems: [] })
  })

  areas.post(paths.secondFactor, 'anyone', async (c, { fields }) => {
    const holder = await findHolder(c, parts)
    if (!holder) return c.redirect(paths.signIn.href(textOf(fields, 'next')), 303)
    const result = await confirmWithCode(means, holder, textOf(fields, 'code'), circumstancesOf(c, parts))
    return answerProof(c, fields, result, words.factor.wrong)
  })

  areas.post(paths.secondFactorPasskeyOptions, 'anyone', async (c) => {
    const holder = await findHolder(c, parts)
    if (!holder) return c.redirect(paths.signIn.href(), 303)
    const options = await beginConfirmingWithPasskey(means, holder, c.get('visit').now)
    return c.json(options, 200, { 'Cache-Control': 'no-store' })
  })

  areas.post(paths.secondFactorPasskey, 'anyone', async (c, { fields }) => {
    const holder = await findHolder(c, parts)
    if (!holder) return c.redirect(paths.signIn.href(textOf(fields, 'next')), 303)
    const response = textOf(fields, 'response')
    const result = await confirmWithPasskey(means, holder, response, circumstancesOf(c, parts))
    return answerProof(c, fields, result, words.factor.passkeyNotAccepted)
  })

  type Proof = Awaited<ReturnType<typeof confirmWithCode | typeof confirmWithPasskey>>

  function answerProof(c: SiteContext, fields: FormView['values'], result: Proof, wrong: string) {
    switch (result.kind) {
      case 'proved':
        keepSession(c, site, result.sessionSecret)
        return c.redirect(nextOf(textOf(fields, 'next')), 303)
      case 'session-over':
        return c.redirect(paths.signIn.href(textOf(fields, 'next')), 303)
      case 'wait':
        return showFactor(c, problemView(fields, words.wait(parts.moment(result.until))), 429)
      case 'wrong-code':
      case 'not-accepted':
        return showFactor(c, problemView(fields, wrong), 422)
      default:
        return result satisfies never
    }
  }

  function showFactor(c: SiteContext, view: FormView, status: 200 | 422 | 429 = 200) {
    return answerPage(c, <SecondFactorPage frame={frameOf(c, parts.frame)} view={view} />, status)
  }
}

function problemView(values: FormView['values'], message: string): FormView {
  return { values, problems: [{ field: 'code', message }] }
}
