import { textOf } from '../../../domain/fields.ts'
import type { FieldFault } from '../../../domain/reviews/read-review-form.ts'
import { longestNote } from '../../../domain/reviews/review-body.ts'
import { changeReview } from '../../../services/reviews/change-review.ts'
import { postRemark, takeReviewBack } from '../../../services/reviews/discuss-review.ts'
import { enterReview } from '../../../services/reviews/enter-review.ts'
import { seeComparison } from '../../../services/reviews/see-comparison.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { ComparisonPage } from './comparison-page.tsx'

/** The reviews of an application beside each other, for staff and for reviewers whose own is in. */
export function addComparisonRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site
  const { text } = parts.frame.language

  areas.get(paths.comparison, { staff: 'follow-reviews' }, (c) =>
    answerComparison(c, parts, c.req.param('application') ?? ''),
  )

  areas.post(paths.remarkOnReviews, { staff: 'follow-reviews' }, async (c, { fields }) => {
    const wish = {
      ...wishOf(c),
      id: idIn(fields, 'id'),
      text: textOf(fields, 'remark'),
    }
    const done = await postRemark(db, wish)
    if (typeof done === 'object') return answerStopped(c, done.access)
    if (done === 'posted' || done === 'not-yet') return c.redirect(hrefOf(c), 303)
    const message = done === 'empty' ? text.reviews.compare.noRemark : text.reviews.faults['too-long']()
    const form = { values: fields, problems: [{ field: 'remark', message }] }
    return answerComparison(c, parts, wish.applicationId, form)
  })

  areas.post(paths.takeReviewBack, { staff: 'assign-reviewers' }, async (c, { fields }) => {
    const reason = textOf(fields, 'reason').slice(0, longestNote)
    const reviewId = textOf(fields, 'review')
    const done = await takeReviewBack(db, { ...wishOf(c), reviewId, reason })
    if (typeof done === 'object') return answerStopped(c, done.access)
    return c.redirect(hrefOf(c), 303)
  })

  areas.post(paths.changeReview, { staff: 'review' }, async (c, { fields }) => {
    const [actor, association, { now }] = [personOf(c), associationOf(c), c.get('visit')]
    const wish = { actor, associationId: association.id, reviewId: c.req.param('review') ?? '' }
    const found = await enterReview(db, wish, async (_tx, application) => application.id)
    if (typeof found === 'object') return answerStopped(c, found.access)
    const done = await changeReview(db, parts, { ...wish, fields, now })
    if ('access' in done) return answerStopped(c, done.access)
    if (done.changed || done.reason === 'not-now')
      return c.redirect(paths.comparison.href(association.shortId, found), 303)
    const problems =
      done.reason === 'faults'
        ? done.faults.map((fault) => tell(fault, text))
        : [{ field: 'reason', message: text.reviews.compare.noReason }]
    return answerComparison(c, parts, found, { values: fields, problems })
  })
}

function tell({ field, problem }: FieldFault, text: Messages) {
  return { field, message: text.reviews.faults[problem]('') }
}

async function answerComparison(
  c: SiteContext,
  parts: PortfolioParts,
  applicationId: string,
  form: FormView = emptyForm,
): Promise<Response> {
  const [actor, association] = [personOf(c), associationOf(c)]
  const { today, now } = c.get('visit')
  const asked = c.req.query('round') ?? ''
  const round = /^\d{1,4}$/.test(asked) ? Number(asked) : undefined
  const wish = { actor, association, applicationId, today, now, round }
  const seen = await seeComparison(parts.site.db, parts, wish)
  if ('access' in seen) return answerStopped(c, seen.access)
  const frame = frameOf(c, parts.frame)
  const category = nameStandard(seen.application.standard, frame.language.text)
  return answerPage(
    c,
    <ComparisonPage {...{ frame, association, seen, category, form }} readerId={actor.id} />,
    form.problems.length > 0 ? 422 : 200,
  )
}

function wishOf(c: SiteContext) {
  return {
    actor: personOf(c),
    association: associationOf(c),
    applicationId: c.req.param('application') ?? '',
    today: c.get('visit').today,
    now: c.get('visit').now,
  }
}

function hrefOf(c: SiteContext): string {
  return paths.comparison.href(associationOf(c).shortId, c.req.param('application') ?? '')
}
