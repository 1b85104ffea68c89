import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import type { FilledLetter } from '../../../domain/letters/fill-template.ts'
import {
  type Asker,
  type AskMeans,
  type AskRefused,
  askApplicant,
  previewQuestion,
  type Question,
  seeQuestions,
} from '../../../services/reviews/ask-applicant.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { AskPage } from './ask-page.tsx'

const asks = { staff: 'assign-reviewers' } as const

/** Asking the applicant something before the review goes on. */
export function addAskRoutes(areas: Areas, parts: PortfolioParts): void {
  const { text } = parts.frame.language
  const means = meansOf(parts)

  areas.get(paths.askApplicant, asks, (c) => show(c, {}))

  areas.post(paths.askApplicant, asks, async (c, { fields }) => {
    const question = questionIn(fields)
    switch (textOf(fields, 'act')) {
      case 'back':
        return show(c, { form: { values: fields, problems: [] } })
      case 'ask': {
        const done = await askApplicant(means, askerOf(c), question)
        if ('access' in done) return answerStopped(c, done.access)
        return done.asked ? c.redirect(comparisonOf(c), 303) : refuse(c, fields, done)
      }
      default: {
        const preview = await previewQuestion(means, askerOf(c), question)
        if ('access' in preview) return answerStopped(c, preview.access)
        if ('asked' in preview) return refuse(c, fields, preview)
        return show(c, { form: { values: fields, problems: [] }, letter: preview.letter })
      }
    }
  })

  function refuse(c: SiteContext, fields: Fields, { reason }: AskRefused) {
    // The page that follows says how the review stands now.
    if (reason === 'moved-on') return c.redirect(comparisonOf(c), 303)
    const problems = [{ field: 'question', message: text.reviews.ask.faults[reason] }]
    return show(c, { form: { values: fields, problems } }, 422)
  }

  async function show(
    c: SiteContext,
    { form, letter }: { readonly form?: FormView; readonly letter?: FilledLetter },
    status: 200 | 422 = 200,
  ) {
    const seen = await seeQuestions(means, askerOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    if (!seen.mayAsk) return c.redirect(comparisonOf(c), 303)
    const first = { ...emptyForm, values: { question: [seen.suggested] } }
    const props = { frame: frameOf(c, parts.frame), association: associationOf(c), seen, letter }
    return answerPage(c, <AskPage {...props} form={form ?? first} />, status)
  }
}

function meansOf({ site, standards }: PortfolioParts): AskMeans {
  const { db, sendMail, baseUrl } = site
  const letterUrl = (application: string, letter: string) =>
    `${baseUrl}${paths.letter.href(application, letter)}`
  return { db, standards, sendMail, letterUrl }
}

function askerOf(c: SiteContext): Asker {
  const { now, today } = c.get('visit')
  const applicationId = c.req.param('application') ?? ''
  return { actor: personOf(c), associationId: associationOf(c).id, applicationId, now, today }
}

function questionIn(fields: Fields): Question {
  return {
    version: numberOf(fields, 'version'),
    text: textOf(fields, 'question'),
    isMeant: textOf(fields, 'namesAnyway') === 'yes',
  }
}

function comparisonOf(c: SiteContext): string {
  return paths.comparison.href(associationOf(c).shortId, c.req.param('application') ?? '')
}
