import { competentAssociation } from '../../../domain/applications/competent-association.ts'
import { readScope } from '../../../domain/applications/fit-categories.ts'
import { textOf } from '../../../domain/fields.ts'
import { listOwnApplications } from '../../../services/applications/list-own-applications.ts'
import { openApplication, previewOpening } from '../../../services/applications/open-application.ts'
import { weighCategories } from '../../../services/applications/weigh-categories.ts'
import { listApplicationsOf } from '../../../store/applications/applications.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { ApplicationsPage } from './applications-page.tsx'
import { ChoosePage } from './choose-page.tsx'
import { meansOf } from './means-of.ts'
import { OpeningPage } from './opening-page.tsx'
import { ToldPage } from './told-page.tsx'

/** The list of a person's applications, the self-check, and opening one. */
export function addOpenRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site } = parts
  const means = meansOf(parts)

  areas.get(paths.applications, 'signed-in', async (c) => {
    const { id } = personOf(c)
    const { now } = c.get('visit')
    const listed = await withScope(site.db, { personId: id }, async (tx) =>
      listOwnApplications(tx, means, await listApplicationsOf(tx, id), now),
    )
    return answerPage(c, <ApplicationsPage frame={frameOf(c, parts.frame)} listed={listed} />)
  })

  areas.get(paths.chooseCategory, 'signed-in', (c) => showChoices(c, parts))

  areas.get(paths.newApplication, 'signed-in', async (c) => {
    const { association = '', standard = '' } = c.req.query()
    if (association === '' || standard === '') return c.redirect(paths.chooseCategory.href(), 303)
    const wish = { actor: personOf(c), association, standard, now: c.get('visit').now }
    const prospect = await previewOpening(site.db, means, wish)
    if (prospect.open) return tellOpenAlready(c, parts, prospect.open.id)
    const { edition } = prospect
    if (!edition) return tellNotOffered(c, parts)
    const frame = frameOf(c, parts.frame)
    return answerPage(c, <OpeningPage {...{ frame, prospect, edition }} id={idIn({}, 'id')} />)
  })

  areas.post(paths.newApplication, 'signed-in', async (c, { fields }) => {
    const [association, standard] = [textOf(fields, 'association'), textOf(fields, 'standard')]
    if (association === '' || standard === '') return tellNotOffered(c, parts)
    const wish = { actor: personOf(c), association, standard, now: c.get('visit').now }
    const opening = await openApplication(site.db, means, idIn(fields, 'id'), wish)
    if (opening.kind === 'not-offered') return tellNotOffered(c, parts)
    if (opening.kind === 'open-already') return tellOpenAlready(c, parts, opening.application.id)
    return c.redirect(paths.application.href(opening.application.id, { done: 'opened' }), 303)
  })
}

async function showChoices(c: SiteContext, parts: PortfolioParts): Promise<Response> {
  const { site, standards } = parts
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.applications.choose
  const scope = readScope({ ages: c.req.queries('with') ?? [], practices: c.req.queries('does') ?? [] })
  const { place = '', asked } = c.req.query()
  const problems = [
    ...(scope.ages.length === 0 ? [{ field: 'with', message: words.ages.missing }] : []),
    ...(scope.practices.length === 0 ? [{ field: 'does', message: words.practices.missing }] : []),
  ]
  const actor = personOf(c)
  const weighing = await weighCategories(site.db, parts, { actor, scope, today: c.get('visit').today })
  const { installed, mine: own } = weighing
  const mine = own.map(({ shortId }) => shortId)
  const known = standards.associations
  const competent = place === '' ? undefined : competentAssociation({ place, known, installed, mine })
  const shown = asked ? problems : []
  return answerPage(
    c,
    <ChoosePage
      {...{ frame, scope, place, known, weighing, competent }}
      problems={shown}
      isAnswered={problems.length === 0}
    />,
    shown.length > 0 ? 422 : 200,
  )
}

function tellOpenAlready(c: SiteContext, parts: PortfolioParts, id: string): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const { already, alreadyText, toOpen } = frame.language.text.applications.opening
  const link = { label: toOpen, href: paths.application.href(id) }
  return answerPage(c, <ToldPage {...{ frame, link }} title={already} message={alreadyText} />, 409)
}

function tellNotOffered(c: SiteContext, parts: PortfolioParts): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.applications
  const link = { label: words.choosing, href: paths.chooseCategory.href() }
  const { notOffered, notOfferedText } = words.opening
  return answerPage(c, <ToldPage {...{ frame, link }} title={notOffered} message={notOfferedText} />, 422)
}
