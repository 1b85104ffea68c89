import { decideStep } from '../../../domain/applications/steps.ts'
import { textOf } from '../../../domain/fields.ts'
import { loadOwnApplication } from '../../../services/applications/load-own-application.ts'
import { moveEdition, previewEdition } from '../../../services/applications/move-edition.ts'
import { takeOwnStep } from '../../../services/applications/take-own-step.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { applicationCards } from './application-cards.ts'
import { ApplicationPage, doneWords } from './application-page.tsx'
import { EditionPage } from './edition-page.tsx'
import { askedIn, enterOwn, loadOwn, tellCannot } from './enter-own.tsx'
import { meansOf } from './means-of.ts'
import { addSubmissionRoute } from './submission-route.tsx'
import { addSubmitRoutes } from './submit-routes.tsx'
import { WishPage } from './wish-page.tsx'

/** The applicant's pages of one application. */
export function addOwnRoutes(areas: Areas, parts: PortfolioParts): void {
  addApplicationRoute(areas, parts)
  addSubmitRoutes(areas, parts)
  addSubmissionRoute(areas, parts)
  addEditionRoutes(areas, parts)
  addWishRoutes(areas, parts, 'hold')
  addWishRoutes(areas, parts, 'withdraw')
}

function addApplicationRoute(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.application, 'signed-in', async (c) => {
    const { now } = c.get('visit')
    const frame = frameOf(c, parts.frame)
    const loaded = await enterOwn(c, parts, async (tx, application) => {
      const own = await loadOwnApplication(tx, meansOf(parts), application, now)
      return { own, cards: await Promise.all(applicationCards.map((card) => card(tx, { own, frame, now }))) }
    })
    if ('access' in loaded) return answerStopped(c, loaded.access)
    const done = doneWords.find((each) => each === c.req.query('done'))
    return answerPage(c, <ApplicationPage {...{ frame, done }} {...loaded} />)
  })
}

function addEditionRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site } = parts
  areas.get(paths.moveEdition, 'signed-in', async (c) => {
    const preview = await previewEdition(site.db, meansOf(parts), askedIn(c))
    if (!preview) return tellCannot(c, parts, parts.frame.language.text.applications.newer.gone)
    if ('access' in preview) return answerStopped(c, preview.access)
    return answerPage(c, <EditionPage frame={frameOf(c, parts.frame)} preview={preview} />)
  })

  areas.post(paths.moveEdition, 'signed-in', async (c, { fields }) => {
    const asked = askedIn(c)
    const edition = textOf(fields, 'edition')
    const moved = await moveEdition(site.db, meansOf(parts), { ...asked, edition })
    if (typeof moved === 'object') return answerStopped(c, moved.access)
    if (!moved) return tellCannot(c, parts, parts.frame.language.text.applications.newer.gone)
    return c.redirect(paths.application.href(asked.applicationId, { done: 'moved' }), 303)
  })
}

function addWishRoutes(areas: Areas, parts: PortfolioParts, step: 'hold' | 'withdraw'): void {
  const place = step === 'hold' ? paths.holdApplication : paths.withdrawApplication
  areas.get(place, 'signed-in', async (c) => {
    const own = await loadOwn(c, parts)
    if ('access' in own) return answerStopped(c, own.access)
    if (!decideStep(own.application, step, 'applicant').allowed) return tellCannot(c, parts)
    return answerPage(c, <WishPage frame={frameOf(c, parts.frame)} {...{ own, step }} />)
  })

  areas.post(place, 'signed-in', async (c) => {
    const asked = askedIn(c)
    const taken = await takeOwnStep(parts.site.db, meansOf(parts), { ...asked, step })
    if ('access' in taken) return answerStopped(c, taken.access)
    if (!taken.taken) return tellCannot(c, parts)
    const done = step === 'hold' ? 'held' : 'withdrawn'
    return c.redirect(paths.application.href(asked.applicationId, { done }), 303)
  })
}
