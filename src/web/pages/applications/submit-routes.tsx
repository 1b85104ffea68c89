import { numberOf, textOf } from '../../../domain/fields.ts'
import type { OwnApplication } from '../../../services/applications/load-own-application.ts'
import { type Submitting, submitApplication } from '../../../services/applications/submit-application.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import type { SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { askedIn, loadOwn } from './enter-own.tsx'
import { meansOf } from './means-of.ts'
import { SubmitPage } from './submit-page.tsx'

/** The longest words about what was amended. */
const longestAnswer = 2000

/** Checking the answers once more, and handing the application in. */
export function addSubmitRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site } = parts
  areas.get(paths.submitApplication, 'signed-in', async (c) => {
    const own = await loadOwn(c, parts)
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
          })
    if (submitted && 'access' in submitted) return answerStopped(c, submitted.access)
    if (submitted?.kind === 'submitted' || submitted?.kind === 'again')
      return c.redirect(paths.application.href(submitted.application.id, { done: 'submitted' }), 303)
    const own = await loadOwn(c, parts)
    if ('access' in own) return answerStopped(c, own.access)
    const words = parts.frame.language.text.applications.submitting
    if (!submitted) {
      const problems = [{ field: 'answer', message: words.tooLong }]
      return showSubmit(c, parts, own, { problems, answer, status: 422 })
    }
    return showSubmit(c, parts, own, { note: noteOf(submitted, words), answer, status: 409 })
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
