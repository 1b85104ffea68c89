import { NotFound } from '../../../domain/errors.ts'
import { readLocalPath } from '../../../domain/sign-in/local-path.ts'
import { acceptInvitation } from '../../../services/sign-in/accept-invitation.ts'
import { endOtherSessions, endOwnSession } from '../../../services/sign-in/end-sessions.ts'
import type { Visitor } from '../../../services/sign-in/find-visitor.ts'
import { peekInvitation } from '../../../services/sign-in/invite-person.ts'
import { loadAccount } from '../../../services/sign-in/load-account.ts'
import type { Areas } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { circumstancesOf, findHolder, getVisitor, type SignInParts } from '../sign-in/parts.ts'
import { AccountPage } from './account-page.tsx'
import { addEmailRoutes } from './email-routes.tsx'
import { addOwnFactorRoutes } from './factor-routes.tsx'
import { InvitationPage } from './invitation-page.tsx'
import { addNameRoutes } from './name-routes.tsx'

/** The person's own account, and the page that an invitation opens. */
export function addAccountRoutes(areas: Areas, parts: SignInParts): void {
  const { db } = parts.site
  const { done } = parts.frame.language.text.account
  addNameRoutes(areas, parts)
  addEmailRoutes(areas, parts)
  addOwnFactorRoutes(areas, parts, showAccount)

  areas.get(paths.account, 'signed-in', async (c) => showAccount(c, await getVisitor(c, parts)))

  areas.post(paths.endSession, 'signed-in', async (c) => {
    const visitor = await getVisitor(c, parts)
    const isEnded = await endOwnSession(db, visitor, readId(c.req.param('id')), circumstancesOf(c, parts))
    if (!isEnded) throw new NotFound()
    return c.redirect(paths.account.href('session-ended'), 303)
  })

  areas.post(paths.endOtherSessions, 'signed-in', async (c) => {
    await endOtherSessions(db, await getVisitor(c, parts), circumstancesOf(c, parts))
    return c.redirect(paths.account.href('session-ended'), 303)
  })

  areas.get(paths.invitation, 'secret-link', async (c) => {
    const invitation = await peekInvitation(db, c.req.param('secret'), c.get('visit').now)
    const email = (await findHolder(c, parts))?.account.email
    const page = <InvitationPage frame={frameOf(c, parts.frame)} invitation={invitation} email={email} />
    return answerPage(c, page, invitation ? 200 : 410)
  })

  areas.post(paths.acceptInvitation, 'signed-in', async (c) => {
    const accepted = await acceptInvitation(
      db,
      await getVisitor(c, parts),
      readId(c.req.param('id')),
      circumstancesOf(c, parts),
    )
    if (!accepted) throw new NotFound()
    return c.redirect(paths.account.href('accepted'), 303)
  })

  async function showAccount(
    c: SiteContext,
    visitor: Visitor,
    problems: readonly FieldProblem[] = [],
    status: 200 | 422 = 200,
  ) {
    const overview = await loadAccount(db, visitor, c.get('visit').now)
    const did = c.req.query('did') ?? ''
    const timeZone = visitor.roles[0]?.association.timeZone
    const page = (
      <AccountPage
        {...{ visitor, overview, problems }}
        frame={frameOf(c, parts.frame)}
        moment={(instant) => parts.frame.language.format.instant(instant, timeZone)}
        done={isDone(did) ? done[did] : undefined}
        next={readLocalPath(c.req.query('next'))}
      />
    )
    return answerPage(c, page, status)
  }

  function isDone(did: string): did is keyof typeof done {
    return Object.hasOwn(done, did)
  }
}
