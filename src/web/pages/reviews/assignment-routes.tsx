import { type Fields, listOf, textOf } from '../../../domain/fields.ts'
import { isUuid } from '../../../domain/is-uuid.ts'
import { longestNote } from '../../../domain/reviews/review-body.ts'
import { type ReviewLanguage, reviewLanguages } from '../../../domain/reviews/reviewer-profile.ts'
import { assignReviewers, type Pick, type PickOutcome } from '../../../services/reviews/assign-reviewers.ts'
import { assignmentsAtOnce, listAssignments } from '../../../services/reviews/list-assignments.ts'
import { planAssignments } from '../../../services/reviews/plan-assignments.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { nameStandard } from '../../name-standard.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffMeans } from '../staff-applications/parts.ts'
import { AssignPage, pickFields } from './assign-page.tsx'
import { AssignmentsPage } from './assignments-page.tsx'
import { reviewMeansOf } from './parts.ts'

const assigns = { staff: 'assign-reviewers' } as const

/** Who reviews what: the applications that want somebody, a proposal for each, and the asking. */
export function addAssignmentRoutes(areas: Areas, parts: PortfolioParts): void {
  const { db } = parts.site

  areas.get(paths.assignments, assigns, async (c) => {
    const [actor, association] = [personOf(c), associationOf(c)]
    const given = c.req.query('after')
    const after = given !== undefined && isUuid(given) ? given : undefined
    const list = await listAssignments(db, { actor, associationId: association.id, after })
    const frame = frameOf(c, parts.frame)
    const categoryOf = (standard: string) => nameStandard(standard, frame.language.text)
    const asked = c.req.query('assigned') ?? ''
    const assigned = /^\d{1,3}$/.test(asked) ? Number(asked) : null
    return answerPage(c, <AssignmentsPage {...{ frame, association, list, after, categoryOf, assigned }} />)
  })

  areas.get(paths.assignReviewers, assigns, (c) => {
    const ids = (c.req.queries('application') ?? []).filter(isUuid).slice(0, assignmentsAtOnce)
    return answerPlan(c, parts, ids, languageIn(c.req.query('language')))
  })

  areas.post(paths.assignReviewers, assigns, async (c, { fields }) => {
    const [actor, association, { now, today }] = [personOf(c), associationOf(c), c.get('visit')]
    const { text } = parts.frame.language
    const language = languageIn(textOf(fields, 'language'))
    const ids = listOf(fields, 'application').filter(isUuid).slice(0, assignmentsAtOnce)
    const picks = picksIn(fields, ids)
    if (picks.length === 0) {
      const problems = [{ field: 'language', message: text.reviews.assign.nobodyChosen }]
      return answerPlan(c, parts, ids, language, { values: fields, problems })
    }
    const categoryName = (standard: string) => nameStandard(standard, text)
    const wish = { actor, association, picks, language, categoryName, now, today }
    const means = { ...staffMeans(parts), ...reviewMeansOf(parts.site) }
    const outcomes = await assignReviewers(db, parts.standards, means, wish)
    const problems = problemsOf(picks, outcomes, text.reviews.assign.outcomes)
    if (problems.length > 0) {
      const form = { values: fields, problems }
      return answerPlan(c, parts, ids, language, form, picks.length - problems.length)
    }
    return c.redirect(paths.assignments.href(association.shortId, { assigned: String(picks.length) }), 303)
  })
}

function languageIn(code: string | undefined): ReviewLanguage {
  return reviewLanguages.find((language) => language === code) ?? 'en'
}

/** Places that were left open are none. */
function picksIn(fields: Fields, applicationIds: readonly string[]): Pick[] {
  return applicationIds.flatMap((applicationId) =>
    [1, 2, 3].flatMap((place) => {
      const names = pickFields(applicationId, place)
      const reviewerId = textOf(fields, names.reviewer)
      if (!isUuid(reviewerId)) return []
      const reason = textOf(fields, names.reason).slice(0, longestNote)
      return [{ id: idIn(fields, names.id), applicationId, place, reviewerId, reason }]
    }),
  )
}

function problemsOf(
  picks: readonly Pick[],
  outcomes: readonly PickOutcome[],
  words: Readonly<Record<Exclude<PickOutcome, 'assigned'>, string>>,
): FieldProblem[] {
  return picks.flatMap(({ applicationId, place }, index) => {
    const outcome = outcomes[index] ?? 'taken'
    if (outcome === 'assigned') return []
    return [{ field: pickFields(applicationId, place).reviewer, message: words[outcome] }]
  })
}

async function answerPlan(
  c: SiteContext,
  parts: PortfolioParts,
  applicationIds: readonly string[],
  language: ReviewLanguage,
  form: FormView = emptyForm,
  asked = 0,
): Promise<Response> {
  const [actor, association, { today }] = [personOf(c), associationOf(c), c.get('visit')]
  const planned = await withScope(
    parts.site.db,
    { personId: actor.id, associationId: association.id },
    (tx) => planAssignments(tx, parts.standards, { actor, association, applicationIds, language, today }),
  )
  const frame = frameOf(c, parts.frame)
  const categoryOf = (standard: string) => nameStandard(standard, frame.language.text)
  return answerPage(
    c,
    <AssignPage {...{ frame, association, planned, language, categoryOf, form, asked }} />,
    form.problems.length > 0 ? 422 : 200,
  )
}
