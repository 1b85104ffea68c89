import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { readLocalPath } from '../../../domain/sign-in/local-path.ts'
import { addPasskey } from '../../../services/sign-in/factors/add-passkey.ts'
import { beginAddingPasskey } from '../../../services/sign-in/factors/begin-passkey.ts'
import { makeRecoveryCodes } from '../../../services/sign-in/factors/recovery-codes.ts'
import {
  type RemovedFactor,
  removePasskey,
  removeTotp,
} from '../../../services/sign-in/factors/remove-factor.ts'
import { beginTotp, confirmTotp, findWaitingTotp } from '../../../services/sign-in/factors/set-up-totp.ts'
import type { Visitor } from '../../../services/sign-in/find-visitor.ts'
import { loadAccount } from '../../../services/sign-in/load-account.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { askForProof, circumstancesOf, getVisitor, keepSession, type SignInParts } from '../sign-in/parts.ts'
import { AppPage } from './app-page.tsx'
import { MakeCodesPage, ShownCodesPage } from './codes-page.tsx'

type ShowAccount = (
  c: SiteContext,
  visitor: Visitor,
  problems: readonly FieldProblem[],
  status: 422,
) => Promise<Response>

/** Adding and removing second factors of one's own. */
export function addOwnFactorRoutes(areas: Areas, parts: SignInParts, showAccount: ShowAccount): void {
  const { site, means, frame } = parts
  const { text } = frame.language
  const factorsPlace = `${paths.account.href()}#factors`
  const trouble = (message: string): FieldProblem[] => [{ field: 'factors', message }]

  areas.post(paths.passkeyOptions, 'signed-in', async (c) => {
    const begun = await beginAddingPasskey(means, await getVisitor(c, parts), c.get('visit').now)
    if (begun.kind === 'begun') return c.json(begun.options, 200, { 'Cache-Control': 'no-store' })
    // The script then sends the form without an answer, and that leads to the proof.
    return c.body(null, 409)
  })

  areas.post(paths.passkeys, 'signed-in', async (c, { fields }) => {
    const visitor = await getVisitor(c, parts)
    const given = { response: textOf(fields, 'response'), label: textOf(fields, 'label').slice(0, 100) }
    const added = await addPasskey(means, visitor, given, circumstancesOf(c, parts))
    switch (added.kind) {
      case 'proved':
        keepSession(c, site, added.sessionSecret)
        return goOn(c, visitor, 'passkey-added', nextIn(fields))
      case 'prove-again':
        return askForProof(c, visitor, factorsPlace)
      case 'session-over':
        return c.redirect(paths.signIn.href(factorsPlace), 303)
      case 'not-accepted':
        return showAccount(c, visitor, trouble(text.account.trouble['passkey-refused']), 422)
      case 'known-already':
        return showAccount(c, visitor, trouble(text.account.trouble['passkey-known']), 422)
      default:
        return added satisfies never
    }
  })

  areas.post(paths.removePasskey, 'signed-in', async (c) => {
    const visitor = await getVisitor(c, parts)
    const removed = await removePasskey(means, visitor, readId(c.req.param('id')), circumstancesOf(c, parts))
    return answerRemoved(c, visitor, removed, 'passkey-removed')
  })

  areas.post(paths.removeApp, 'signed-in', async (c) => {
    const visitor = await getVisitor(c, parts)
    const removed = await removeTotp(means, visitor, circumstancesOf(c, parts))
    return answerRemoved(c, visitor, removed, 'app-removed')
  })

  areas.post(paths.beginApp, 'signed-in', async (c, { fields }) => {
    const visitor = await getVisitor(c, parts)
    const { kind } = await beginTotp(means, visitor, c.get('visit').now)
    return kind === 'begun'
      ? c.redirect(paths.app.href(nextIn(fields)), 303)
      : askForProof(c, visitor, factorsPlace)
  })

  areas.get(paths.app, 'signed-in', async (c) =>
    showApp(c, await getVisitor(c, parts), readLocalPath(c.req.query('next'))),
  )

  areas.post(paths.app, 'signed-in', async (c, { fields }) => {
    const visitor = await getVisitor(c, parts)
    const result = await confirmTotp(means, visitor, textOf(fields, 'code'), circumstancesOf(c, parts))
    switch (result.kind) {
      case 'proved':
        keepSession(c, site, result.sessionSecret)
        return goOn(c, visitor, 'app-added', nextIn(fields))
      case 'prove-again':
        return askForProof(c, visitor, factorsPlace)
      case 'session-over':
        return c.redirect(paths.signIn.href(factorsPlace), 303)
      case 'none-waiting':
        return c.redirect(factorsPlace, 303)
      case 'wrong-code':
        return showApp(c, visitor, nextIn(fields), text.account.app.wrong, 422)
      case 'wait':
        return showApp(c, visitor, nextIn(fields), text.signIn.wait(parts.moment(result.until)), 429)
      default:
        return result satisfies never
    }
  })

  areas.get(paths.recoveryCodes, 'signed-in', (c) => {
    const { did, next } = c.req.query()
    const done = did === 'app-added' || did === 'passkey-added' ? text.account.done[did] : undefined
    return answerPage(c, <MakeCodesPage frame={frameOf(c, frame)} done={done} next={readLocalPath(next)} />)
  })

  // Answers the page itself: the codes are nowhere to be shown from after a redirect.
  areas.post(paths.recoveryCodes, 'signed-in', async (c, { fields }) => {
    const visitor = await getVisitor(c, parts)
    const made = await makeRecoveryCodes(means, visitor, circumstancesOf(c, parts))
    if (made.kind === 'prove-again')
      return askForProof(c, visitor, paths.recoveryCodes.href(undefined, nextIn(fields)))
    return answerPage(
      c,
      <ShownCodesPage frame={frameOf(c, frame)} codes={made.codes} next={nextIn(fields)} />,
    )
  })

  /** With the first second step come recovery codes, so that nobody depends on one device; then where one was going. */
  async function goOn(
    c: SiteContext,
    visitor: Visitor,
    did: 'passkey-added' | 'app-added',
    next: string | undefined,
  ) {
    const { recoveryCodesLeft } = await loadAccount(site.db, visitor, c.get('visit').now)
    if (recoveryCodesLeft === 0) return c.redirect(paths.recoveryCodes.href(did, next), 303)
    return c.redirect(next ?? paths.account.href(did), 303)
  }

  async function showApp(
    c: SiteContext,
    visitor: Visitor,
    next: string | undefined,
    problem?: string,
    status: 200 | 422 | 429 = 200,
  ) {
    const waiting = await findWaitingTotp(means, visitor, c.get('visit').now)
    if (!waiting) return c.redirect(factorsPlace, 303)
    const view = { values: {}, problems: problem ? [{ field: 'code', message: problem }] : [] }
    return answerPage(c, <AppPage {...{ waiting, view, next }} frame={frameOf(c, frame)} />, status)
  }

  function answerRemoved(
    c: SiteContext,
    visitor: Visitor,
    { kind }: RemovedFactor,
    did: 'passkey-removed' | 'app-removed',
  ) {
    switch (kind) {
      case 'removed':
        return c.redirect(paths.account.href(did), 303)
      case 'prove-again':
        return askForProof(c, visitor, factorsPlace)
      case 'last-factor':
        return showAccount(c, visitor, trouble(text.account.trouble['last-factor']), 422)
      case 'not-there':
        throw new NotFound()
      default:
        return kind satisfies never
    }
  }
}

/** Where the person was going when a second step was asked for. */
function nextIn(fields: Fields): string | undefined {
  return readLocalPath(textOf(fields, 'next'))
}
