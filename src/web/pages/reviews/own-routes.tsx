import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import type { FieldFault } from '../../../domain/reviews/read-review-form.ts'
import { longestNote } from '../../../domain/reviews/review-body.ts'
import { acceptReview, recuseReview } from '../../../services/reviews/answer-review.ts'
import { isTakenBack } from '../../../services/reviews/enter-review.ts'
import { listMyReviews } from '../../../services/reviews/list-my-reviews.ts'
import { type SeenReview, seeReview } from '../../../services/reviews/see-review.ts'
import { saveReview, submitReview, type Writing } from '../../../services/reviews/write-review.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import type { Messages } from '../../messages/messages.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { AcceptPage } from './accept-page.tsx'
import { MyReviewsPage } from './my-reviews-page.tsx'
import { OverPage } from './over-page.tsx'
import { ReviewPage } from './review-page.tsx'

/** What a reviewer does with the own reviews. */
export function addOwnReviewRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site

  areas.get(paths.myReviews, { staff: 'review' }, async (c) => {
    const [actor, association] = [personOf(c), associationOf(c)]
    const { today } = c.get('visit')
    const mine = await listMyReviews(db, { actor, associationId: association.id })
    const frame = frameOf(c, parts.frame)
    const categoryOf = (standard: string) => nameStandard(standard, frame.language.text)
    const did = c.req.query('did') === 'recused' ? ('recused' as const) : undefined
    return answerPage(
      c,
      <MyReviewsPage {...{ frame, association, mine, categoryOf, today, did }} personId={actor.id} />,
    )
  })

  areas.get(paths.review, { staff: 'review' }, (c) =>
    answerReview(c, parts, c.req.query('did') === 'saved' ? { did: 'saved' } : {}),
  )

  areas.post(paths.acceptReview, { staff: 'review' }, async (c) => {
    const done = await acceptReview(db, { ...wishOf(c), now: c.get('visit').now })
    if (typeof done === 'object') return answerStopped(c, done.access)
    return c.redirect(hrefOf(c), 303)
  })

  areas.post(paths.recuseReview, { staff: 'review' }, async (c, { fields }) => {
    const words = parts.frame.language.text.reviews
    const reason = textOf(fields, 'recusal')
    if (reason.length > longestNote)
      return answerReview(c, parts, {
        recusal: { values: fields, problems: [{ field: 'recusal', message: words.faults['too-long']() }] },
      })
    const kinds = listOf(fields, 'kinds')
    const done = await recuseReview(db, { ...writingOf(c, fields), kinds, reason })
    if (typeof done === 'object') return answerStopped(c, done.access)
    return done === 'over'
      ? c.redirect(hrefOf(c), 303)
      : c.redirect(paths.myReviews.href(associationOf(c).shortId, 'recused'), 303)
  })

  areas.post(paths.review, { staff: 'review' }, async (c, { fields }) => {
    const writing = writingOf(c, fields)
    if (await isTakenBack(db, writing)) return answerOver(c, parts, fields)
    return textOf(fields, 'act') === 'save' ? save(c, parts, writing) : submit(c, parts, writing)
  })
}

async function save(c: SiteContext, parts: PortfolioParts, writing: Writing): Promise<Response> {
  const done = await saveReview(parts.site.db, writing)
  if ('access' in done) return answerStopped(c, done.access)
  if (done.saved) return c.redirect(hrefOf(c, 'saved'), 303)
  if (done.reason === 'over') return answerOver(c, parts, writing.fields)
  return answerReview(c, parts, { form: { values: writing.fields, problems: [] }, did: 'elsewhere' })
}

async function submit(c: SiteContext, parts: PortfolioParts, writing: Writing): Promise<Response> {
  const done = await submitReview(parts.site.db, parts, writing)
  if ('access' in done) return answerStopped(c, done.access)
  // The page of a review that is in leads on to the comparison.
  if (done.submitted) return c.redirect(hrefOf(c), 303)
  if (done.reason === 'over') return answerOver(c, parts, writing.fields)
  const { faults } = done
  return answerReview(c, parts, { fill: writing.fields, faults })
}

interface Showing {
  readonly form?: FormView
  readonly recusal?: FormView
  readonly fill?: Fields
  readonly faults?: readonly FieldFault[]
  readonly did?: 'saved' | 'elsewhere'
}

async function answerReview(c: SiteContext, parts: PortfolioParts, showing: Showing): Promise<Response> {
  const { today, now } = c.get('visit')
  const seen = await seeReview(parts.site.db, parts, { ...wishOf(c), formKey: formKeyOf(c), today, now })
  if ('access' in seen) return answerStopped(c, seen.access)
  const association = associationOf(c)
  const { review, application } = seen
  if (review.state === 'recommended')
    return c.redirect(paths.comparison.href(association.shortId, application.id), 303)
  const frame = frameOf(c, parts.frame)
  const category = nameStandard(application.standard, frame.language.text)
  if (review.acceptedAt === null) {
    const form = showing.recusal ?? emptyForm
    const page = <AcceptPage {...{ frame, association, seen, category, form }} />
    return answerPage(c, page, form.problems.length > 0 ? 422 : 200)
  }
  const form = showing.form ?? formOf(seen, showing, frame.language.text)
  const page = (
    <ReviewPage
      {...{ frame, association, seen, category, form }}
      recusal={showing.recusal ?? emptyForm}
      draftVersion={seen.draftVersion}
      did={showing.did}
    />
  )
  return answerPage(c, page, statusOf(showing))
}

function statusOf({ did, faults, recusal }: Showing): 200 | 409 | 422 {
  if (did === 'elsewhere') return 409
  return faults || recusal ? 422 : 200
}

function formOf(seen: SeenReview, { fill, faults = [] }: Showing, text: Messages): FormView {
  return {
    values: fill ?? seen.fields,
    problems: faults.map((fault) => tellFault(fault, seen, text)),
  }
}

function tellFault(
  { field, problem, about = '' }: FieldFault,
  seen: SeenReview,
  text: Messages,
): FieldProblem {
  const finding = seen.submitted.evaluation.findings.find(({ requirement }) => requirement === about)
  const domain = seen.domains.find(({ id }) => id === about)
  return { field, message: text.reviews.faults[problem](finding?.title ?? domain?.label ?? about) }
}

/** What was written is shown once more, so that nobody's words are lost. */
function answerOver(c: SiteContext, parts: PortfolioParts, fields: Fields): Promise<Response> {
  const texts = ['forApplicant', 'forColleagues', 'toDo', 'question'].map((name) => textOf(fields, name))
  const notes = Object.keys(fields).filter((name) => name.startsWith('note.'))
  const written = [...texts, ...notes.map((name) => textOf(fields, name))].filter((each) => each !== '')
  const page = <OverPage frame={frameOf(c, parts.frame)} association={associationOf(c)} written={written} />
  return answerPage(c, page, 409)
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), associationId: associationOf(c).id, reviewId: c.req.param('review') ?? '' }
}

function writingOf(c: SiteContext, fields: Fields): Writing {
  return { ...wishOf(c), fields, formKey: formKeyOf(c), now: c.get('visit').now }
}

function formKeyOf(c: SiteContext): string {
  return paths.review.href(associationOf(c).shortId, c.req.param('review') ?? '')
}

function hrefOf(c: SiteContext, did?: 'saved'): string {
  return paths.review.href(associationOf(c).shortId, c.req.param('review') ?? '', did)
}
