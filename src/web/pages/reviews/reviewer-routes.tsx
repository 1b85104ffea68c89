import { type Fields, listOf, numberOf, textOf } from '../../../domain/fields.ts'
import { PauseSchema, ReviewerProfileSchema } from '../../../domain/reviews/reviewer-profile.ts'
import { readEmailAddress } from '../../../domain/sign-in/email-address.ts'
import { readPersonName } from '../../../domain/sign-in/person-name.ts'
import {
  addExclusion,
  addPause,
  changeProfile,
  listReviewersWithLoad,
  removeExclusion,
  removePause,
  seeReviewer,
} from '../../../services/reviews/keep-reviewers.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { ReviewerPage } from './reviewer-page.tsx'
import { ReviewersPage } from './reviewers-page.tsx'

const kept = { staff: 'keep-reviewers' } as const

/** Who reviews, what each takes on and when not: for staff, and for each about oneself. */
export function addReviewerRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site
  const words = parts.frame.language.text.reviews.reviewers

  areas.get(paths.reviewers, { staff: 'assign-reviewers' }, async (c) => {
    const [actor, association, { today }] = [personOf(c), associationOf(c), c.get('visit')]
    const reviewers = await listReviewersWithLoad(db, { actor, association }, today)
    return answerPage(
      c,
      <ReviewersPage {...{ association, reviewers, today }} frame={frameOf(c, parts.frame)} />,
    )
  })

  areas.get(paths.reviewer, kept, (c) => answerReviewer(c, parts))

  areas.post(paths.reviewer, kept, async (c, { fields }) => {
    const profile = ReviewerProfileSchema.safeParse({
      categories: listOf(fields, 'categories'),
      languages: listOf(fields, 'languages'),
      mostOpen: /^\d{1,2}$/.test(textOf(fields, 'mostOpen')) ? numberOf(fields, 'mostOpen') : -1,
    })
    if (!profile.success) return answerReviewer(c, parts, profileProblems(fields, words))
    const change = { ...wishOf(c), profile: profile.data, after: numberOf(fields, 'version') }
    const isSaved = await changeProfile(db, { ...change, now: c.get('visit').now })
    if (isSaved) return c.redirect(hrefOf(c, 'saved'), 303)
    const problems = [{ field: 'mostOpen', message: words.problems.elsewhere }]
    return answerReviewer(c, parts, { values: fields, problems }, 409)
  })

  areas.post(paths.addPause, kept, async (c, { fields }) => {
    const given = { from: textOf(fields, 'from'), to: textOf(fields, 'to') }
    const pause = PauseSchema.safeParse(given)
    if (!pause.success) {
      const broken = pause.error.issues.some(({ path }) => path[0] === 'from') ? 'from' : 'to'
      const problems = [{ field: broken, message: words.problems[broken] }]
      return answerReviewer(c, parts, { values: fields, problems })
    }
    if (pause.data.to < c.get('visit').today) {
      const problems = [{ field: 'to', message: words.problems.past }]
      return answerReviewer(c, parts, { values: fields, problems })
    }
    const wish = { ...wishOf(c), pause: { id: idIn(fields, 'id'), ...pause.data } }
    await addPause(db, { ...wish, now: c.get('visit').now })
    return c.redirect(hrefOf(c, 'saved'), 303)
  })

  areas.post(paths.removePause, kept, async (c, { fields }) => {
    await removePause(db, wishOf(c), textOf(fields, 'pause'))
    return c.redirect(hrefOf(c, 'saved'), 303)
  })

  areas.post(paths.addExclusion, kept, async (c, { fields }) => {
    const reading = readPersonName(textOf(fields, 'name'))
    const typed = textOf(fields, 'email')
    const email = typed === '' ? null : readEmailAddress(typed)
    if (!('name' in reading) || email === undefined) {
      const problems: FieldProblem[] = [
        ...('name' in reading ? [] : [{ field: 'name', message: words.problems.name }]),
        ...(email === undefined ? [{ field: 'email', message: words.problems.email }] : []),
      ]
      return answerReviewer(c, parts, { values: fields, problems })
    }
    const exclusion = { id: idIn(fields, 'id'), name: reading.name, email }
    await addExclusion(db, { ...wishOf(c), exclusion, now: c.get('visit').now })
    return c.redirect(hrefOf(c, 'saved'), 303)
  })

  areas.post(paths.removeExclusion, kept, async (c, { fields }) => {
    await removeExclusion(db, wishOf(c), textOf(fields, 'exclusion'))
    return c.redirect(hrefOf(c, 'saved'), 303)
  })
}

function profileProblems(
  values: Fields,
  words: { readonly problems: { readonly languages: string; readonly mostOpen: string } },
): FormView {
  const noLanguage = listOf(values, 'languages').length === 0
  const mostOpen = textOf(values, 'mostOpen')
  const isNumber = /^\d{1,2}$/.test(mostOpen) && Number(mostOpen) <= 20
  return {
    values,
    problems: [
      ...(noLanguage ? [{ field: 'languages', message: words.problems.languages }] : []),
      ...(isNumber ? [] : [{ field: 'mostOpen', message: words.problems.mostOpen }]),
    ],
  }
}

async function answerReviewer(
  c: SiteContext,
  parts: PortfolioParts,
  form: FormView = emptyForm,
  status: 409 | 422 = 422,
): Promise<Response> {
  const { today } = c.get('visit')
  const reviewer = await seeReviewer(parts.site.db, wishOf(c), today)
  const page = (
    <ReviewerPage
      {...{ reviewer, form }}
      frame={frameOf(c, parts.frame)}
      association={associationOf(c)}
      isOwn={reviewer.personId === personOf(c).id}
      isSaved={c.req.query('did') === 'saved'}
    />
  )
  return answerPage(c, page, form.problems.length > 0 ? status : 200)
}

function wishOf(c: SiteContext) {
  return { actor: personOf(c), association: associationOf(c), personId: c.req.param('person') ?? '' }
}

function hrefOf(c: SiteContext, did?: 'saved'): string {
  return paths.reviewer.href(associationOf(c).shortId, c.req.param('person') ?? '', did)
}
