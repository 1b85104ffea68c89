import { steps } from '../../../domain/applications/steps.ts'
import { numberOf, textOf } from '../../../domain/fields.ts'
import type { Stopped } from '../../../services/applications/enter-application.ts'
import {
  loadOwnApplication,
  type OwnApplication,
} from '../../../services/applications/load-own-application.ts'
import { type Submitting, submitApplication } from '../../../services/applications/submit-application.ts'
import { type CycleForSubmission, findCycleFor } from '../../../services/calendar/take-place.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import { tellCycle } from '../calendar/calendar-card.tsx'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { askedIn, enterOwn } from './enter-own.tsx'
import { meansOf } from './means-of.ts'
import { SubmitPage } from './submit-page.tsx'

/** The longest words about what was amended. */
const longestAnswer = 2000

/** Checking the answers once more, and handing the application in. */
export function addSubmitRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site } = parts
  areas.get(paths.submitApplication, 'signed-in', async (c) => {
    const own = await loadToSubmit(c, parts)
    if ('access' in own) return answerStopped(c, own.access)
    return showSubmit(c, parts, own, { note: waitingNote(own, parts) })
  })

  areas.post(paths.submitApplication, 'signed-in', async (c, { fields }) => {
    const answer = textOf(fields, 'answer').replaceAll('\r\n', '\n')
    const submitted =
      answer.length > longestAnswer
        ? undefined
        : await submitApplication(site.db, meansOf(parts), {
            ...{ ...askedIn(c), answer },
            revision: numberOf(fields, 'revision'),
            cycle: textOf(fields, 'cycle'),
          })
    if (submitted && 'access' in submitted) return answerStopped(c, submitted.access)
    if (submitted?.kind === 'submitted' || submitted?.kind === 'again')
      return c.redirect(paths.application.href(submitted.application.id, { done: 'submitted' }), 303)
    const own = await loadToSubmit(c, parts)
    if ('access' in own) return answerStopped(c, own.access)
    if (!submitted) {
      const { tooLong } = parts.frame.language.text.applications.submitting
      const problems = [{ field: 'answer', message: tooLong }]
      return showSubmit(c, parts, own, { problems, answer, status: 422 })
    }
    return showSubmit(c, parts, own, { note: noteOf(submitted, parts), answer, status: 409 })
  })
}

interface ToSubmit extends OwnApplication {
  readonly cycle: CycleForSubmission
}

/** The application with the cycle that it would go into. */
function loadToSubmit(c: SiteContext, parts: PortfolioParts): Promise<ToSubmit | Stopped> {
  const { now } = c.get('visit')
  return enterOwn(c, parts, async (tx, application) => {
    const own = await loadOwnApplication(tx, meansOf(parts), application, now)
    const { id: applicationId, associationId } = application
    const asked = { applicationId, associationId, today: own.today }
    const isHandedIn = steps.submit.from.some((state) => state === application.state)
    return { ...own, cycle: isHandedIn ? await findCycleFor(tx, asked) : { kind: 'none' as const } }
  })
}

function waitingNote({ next }: OwnApplication, { frame }: PortfolioParts): string | undefined {
  const words = frame.language.text.applications.submitting
  if (next.step === 'wait-acceptance') return words['not-accepted-yet']
  if (next.step === 'wait-appeal') return words['wait-appeal']
  if (next.step === 'declined') return words['registration-declined']
  return ['mend', 'submit', 'amend', 'answer'].includes(next.step) ? undefined : words['wrong-state']
}

function noteOf(
  submitting: Exclude<Submitting, { kind: 'submitted' | 'again' }>,
  { frame: { language } }: PortfolioParts,
): string | undefined {
  const words = language.text.applications.submitting
  switch (submitting.kind) {
    case 'portfolio-changed':
      return words.changed
    case 'wrong-state':
      return words['wrong-state']
    case 'other-cycle':
      return language.text.calendar.otherCycle(tellCycle(submitting.cycle, language))
    case 'full':
      return undefined
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

function showSubmit(c: SiteContext, parts: PortfolioParts, own: ToSubmit, shown: Shown) {
  const { note, problems = [], answer = '', status = 200 } = shown
  const frame = frameOf(c, parts.frame)
  return answerPage(c, <SubmitPage {...{ frame, own, cycle: own.cycle, note, problems, answer }} />, status)
}
