import { randomUUID } from 'node:crypto'
import { NotFound } from '../../../domain/errors.ts'
import { type Fields, textOf } from '../../../domain/fields.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { enterApplication } from '../../../services/applications/enter-application.ts'
import { type InvitationRefusal, inviteRater } from '../../../services/references/invite-rater.ts'
import { listReferencesForReader } from '../../../services/references/list-references-for-reader.ts'
import { loadOverview } from '../../../services/references/load-overview.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem, FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { meansOf, type RateParts } from '../rate/parts.ts'
import { addRateRoutes } from '../rate/routes.tsx'
import { actOnReference } from './act-on-reference.ts'
import { addFormRoutes } from './form-routes.tsx'
import { NewPage } from './new-page.tsx'
import { OnePage } from './one-page.tsx'
import { OverviewPage } from './overview-page.tsx'
import { isStopped, wishOf } from './parts.tsx'
import { addStaffRoutes } from './staff-routes.tsx'

/** References: of one's own application, of those that staff handle, and the pages that raters open. */
export function addReferenceRoutes(areas: Areas, parts: RateParts): void {
  areas.get(paths.references, 'signed-in', async (c) => {
    const overview = await loadOwn(c, parts)
    if (isStopped(overview)) return answerStopped(c, overview.access)
    const frame = frameOf(c, parts.frame)
    return answerPage(c, <OverviewPage {...{ frame, overview }} done={c.req.query('done')} />)
  })

  areas.get(paths.newReference, 'signed-in', (c) => {
    const values = { id: [randomUUID()], role: [c.req.query('role') ?? ''] }
    return answerNew(c, parts, { values, problems: [] })
  })

  areas.post(paths.newReference, 'signed-in', (c, { fields }) => invite(c, parts, fields))

  areas.get(paths.ownReference, 'signed-in', (c) => answerOne(c, parts))

  areas.post(paths.ownReference, 'signed-in', async (c, { fields }) => {
    const wish = wishOf(c, 'applicant')
    const done = await actOnReference(parts, wish, fields)
    if (isStopped(done)) return answerStopped(c, done.access)
    return c.redirect(paths.ownReference.href(wish.applicationId, wish.referenceId, done), 303)
  })

  addStaffRoutes(areas, parts)
  addFormRoutes(areas, parts)
  addRateRoutes(areas, parts)
}

function loadOwn(c: SiteContext, { site, standards }: RateParts) {
  const { now } = c.get('visit')
  const wish = {
    ...{ actor: personOf(c), applicationId: c.req.param('application') ?? '' },
    action: 'change-application',
  } as const
  return enterApplication(site.db, wish, (tx, application) =>
    loadOverview(tx, application, {
      ...{ library: standards, dayOf: site.dayOf, now },
      keyring: site.signIn?.means.keyring,
    }),
  )
}

async function answerNew(c: SiteContext, parts: RateParts, view: FormView): Promise<Response> {
  const overview = await loadOwn(c, parts)
  if (isStopped(overview)) return answerStopped(c, overview.access)
  if (view.problems.length === 0 && !overview.inviting.allowed)
    return c.redirect(paths.references.href(overview.around.application.id), 303)
  const page = <NewPage frame={frameOf(c, parts.frame)} {...{ overview, view }} />
  return answerPage(c, page, view.problems.length > 0 ? 422 : 200)
}

async function invite(c: SiteContext, parts: RateParts, fields: Fields): Promise<Response> {
  const { frame, site, standards } = parts
  const words = frame.language.text.references.new
  const overview = await loadOwn(c, parts)
  if (isStopped(overview)) return answerStopped(c, overview.access)
  const role = overview.roles.find((each) => each === textOf(fields, 'role'))
  const email = readEmailAddress(textOf(fields, 'email'))
  const [name, relation] = [textOf(fields, 'name'), textOf(fields, 'relation')]
  const waiver = textOf(fields, 'waiver')
  const id = idIn(fields, 'id')
  const problems: FieldProblem[] = [
    ...(role ? [] : [{ field: 'role', message: words.missing.role }]),
    ...(name === '' || name.length > 200 ? [{ field: 'name', message: words.missing.name }] : []),
    ...(email === undefined ? [{ field: 'email', message: words.missing.email }] : []),
    ...(relation.length > 500 ? [{ field: 'relation', message: words.missing.relation }] : []),
    ...(waiver === 'waive' || waiver === 'keep' ? [] : [{ field: 'waiver', message: words.missing.waiver }]),
  ]
  const values = { ...fields, id: [id] }
  if (problems.length > 0 || !role || email === undefined) return answerNew(c, parts, { values, problems })
  const applicationId = overview.around.application.id
  const answer = await inviteRater(site.db, meansOf(parts), standards, {
    ...{ actor: personOf(c), applicationId, id, role, name, email, relation, now: c.get('visit').now },
    isWaived: waiver === 'waive',
  })
  if (isStopped(answer)) return answerStopped(c, answer.access)
  if ('invited' in answer) return c.redirect(paths.references.href(applicationId, 'asked'), 303)
  const problem = { field: fieldOf(answer.refused), message: words.refused[answer.refused] }
  return answerNew(c, parts, { values, problems: [problem] })
}

function fieldOf(refused: InvitationRefusal['refused']): string {
  return refused === 'own-address' || refused === 'asked-already' ? 'email' : 'role'
}

async function answerOne(c: SiteContext, parts: RateParts): Promise<Response> {
  const { site, frame } = parts
  const wish = wishOf(c, 'applicant')
  const overview = await loadOwn(c, parts)
  if (isStopped(overview)) return answerStopped(c, overview.access)
  const standing = overview.references.find(({ reference }) => reference.id === wish.referenceId)
  if (!standing) throw new NotFound()
  const read = await enterApplication(
    site.db,
    { actor: wish.actor, action: 'change-application', applicationId: wish.applicationId },
    (tx, application) => listReferencesForReader(tx, application, 'applicant'),
  )
  if (isStopped(read)) return answerStopped(c, read.access)
  return answerPage(
    c,
    <OnePage
      frame={frameOf(c, frame)}
      standing={standing}
      read={read.find(({ reference }) => reference.id === wish.referenceId)}
      codeAddress={site.baseUrl + paths.typeCode.href()}
      hasCodes={site.signIn !== undefined}
      done={c.req.query('done')}
    />,
  )
}
