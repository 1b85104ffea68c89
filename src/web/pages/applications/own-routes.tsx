import type { Child } from 'hono/jsx'
import { decideStep } from '../../../domain/applications/steps.ts'
import { numberOf, textOf } from '../../../domain/fields.ts'
import { enterApplication } from '../../../services/applications/enter-application.ts'
import {
  loadOwnApplication,
  type OwnApplication,
} from '../../../services/applications/load-own-application.ts'
import { moveEdition, previewEdition } from '../../../services/applications/move-edition.ts'
import { type Submitting, submitApplication } from '../../../services/applications/submit-application.ts'
import { takeOwnStep } from '../../../services/applications/take-own-step.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { applicationCards } from './application-cards.ts'
import { ApplicationPage, type DoneWords } from './application-page.tsx'
import { EditionPage } from './edition-page.tsx'
import { meansOf } from './means-of.ts'
import { SubmitPage } from './submit-page.tsx'
import { ToldPage } from './told-page.tsx'
import { WishPage } from './wish-page.tsx'

/** The longest words about what was amended. */
const longestAnswer = 2000

/** The applicant's pages of one application. */
export function addOwnRoutes(areas: Areas, parts: PortfolioParts): void {
  addApplicationRoute(areas, parts)
  addSubmitRoutes(areas, parts)
  addEditionRoutes(areas, parts)
  addWishRoutes(areas, parts, 'hold')
  addWishRoutes(areas, parts, 'withdraw')
}

/** Who asks for which application, and when. */
function askedIn(c: SiteContext) {
  return { actor: personOf(c), applicationId: readId(c.req.param('application')), now: c.get('visit').now }
}

/** The application as its applicant sees it; staff have pages of their own. */
async function loadOwn(c: SiteContext, parts: PortfolioParts) {
  const { now, ...asked } = askedIn(c)
  const frame = frameOf(c, parts.frame)
  return enterApplication(
    parts.site.db,
    { ...asked, action: 'change-application' },
    async (tx, application) => {
      const own = await loadOwnApplication(tx, meansOf(parts), application, now)
      const cards: Child[] = []
      for (const card of applicationCards) cards.push(await card(tx, { own, frame, now }))
      return { own, cards }
    },
  )
}

function addApplicationRoute(areas: Areas, parts: PortfolioParts): void {
  areas.get(paths.application, 'signed-in', async (c) => {
    const loaded = await loadOwn(c, parts)
    if ('access' in loaded) return answerStopped(c, loaded.access)
    const done = doneIn(c.req.query('done'), parts.frame.language.text)
    return answerPage(c, <ApplicationPage frame={frameOf(c, parts.frame)} {...loaded} done={done} />)
  })
}

function doneIn(done: string | undefined, { applications }: Messages): DoneWords | undefined {
  const known: readonly DoneWords[] = ['opened', 'submitted', 'held', 'withdrawn', 'moved']
  return known.find((each) => each === done && applications.done[each] !== '')
}

function addSubmitRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site } = parts
  areas.get(paths.submitApplication, 'signed-in', async (c) => {
    const loaded = await loadOwn(c, parts)
    if ('access' in loaded) return answerStopped(c, loaded.access)
    return showSubmit(c, parts, loaded.own, { note: waitingNote(loaded.own, parts) })
  })

  areas.post(paths.submitApplication, 'signed-in', async (c, { fields }) => {
    const answer = textOf(fields, 'answer').replaceAll('\r\n', '\n')
    const submitted =
      answer.length > longestAnswer
        ? undefined
        : await submitApplication(site.db, meansOf(parts), {
            ...{ ...askedIn(c), answer },
            revision: numberOf(fields, 'revision'),
          })
    if (submitted && 'access' in submitted) return answerStopped(c, submitted.access)
    if (submitted?.kind === 'submitted' || submitted?.kind === 'again')
      return c.redirect(paths.application.href(submitted.application.id, { done: 'submitted' }), 303)
    const loaded = await loadOwn(c, parts)
    if ('access' in loaded) return answerStopped(c, loaded.access)
    const words = parts.frame.language.text.applications.submitting
    if (!submitted) {
      const problems = [{ field: 'answer', message: words.tooLong }]
      return showSubmit(c, parts, loaded.own, { problems, answer, status: 422 })
    }
    return showSubmit(c, parts, loaded.own, { note: noteOf(submitted, words), answer, status: 409 })
  })
}

function waitingNote({ next }: OwnApplication, { frame }: PortfolioParts): string | undefined {
  const words = frame.language.text.applications.submitting
  if (next.step === 'wait-acceptance') return words['not-accepted-yet']
  if (next.step === 'declined') return words['registration-declined']
  return ['mend', 'submit', 'answer'].includes(next.step) ? undefined : words['wrong-state']
}

function noteOf(
  submitting: Exclude<Submitting, { kind: 'submitted' | 'again' }>,
  words: Messages['applications']['submitting'],
): string | undefined {
  switch (submitting.kind) {
    case 'portfolio-changed':
      return words.changed
    case 'wrong-state':
      return words['wrong-state']
    case 'refused':
      return submitting.refusal.kind === 'missing' ? undefined : words[submitting.refusal.kind]
    default:
      return submitting satisfies never
  }
}

interface Shown {
  readonly note?: string | undefined
  readonly problems?: readonly FieldProblem[]
  readonly answer?: string
  readonly status?: 200 | 409 | 422
}

function showSubmit(c: SiteContext, parts: PortfolioParts, own: OwnApplication, shown: Shown) {
  const { note, problems = [], answer = '', status = 200 } = shown
  const frame = frameOf(c, parts.frame)
  return answerPage(c, <SubmitPage {...{ frame, own, note, problems, answer }} />, status)
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
    const loaded = await loadOwn(c, parts)
    if ('access' in loaded) return answerStopped(c, loaded.access)
    const { own } = loaded
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

function tellCannot(c: SiteContext, parts: PortfolioParts, message?: string): Promise<Response> {
  const frame = frameOf(c, parts.frame)
  const words = frame.language.text.applications.cannot
  const link = { label: words.back, href: paths.application.href(askedIn(c).applicationId) }
  return answerPage(
    c,
    <ToldPage {...{ frame, link }} title={words.title} message={message ?? words.text} />,
    409,
  )
}
