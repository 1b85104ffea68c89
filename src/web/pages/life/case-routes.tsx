import { type Fields, numberOf } from '../../../domain/fields.ts'
import { readVerdictOnCase } from '../../../domain/life/read-case-form.ts'
import { decideCase } from '../../../services/life/decide-case.ts'
import { type SeenCase, seeCase } from '../../../services/life/see-case.ts'
import { listCases } from '../../../store/life/cases.ts'
import { listPersonNames } from '../../../store/people/find-person-name.ts'
import { withScope } from '../../../store/with-scope.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { CaseListPage } from './case-list-page.tsx'
import { LifeCasePage } from './case-page.tsx'
import { lifeMeansOf } from './parts.ts'
import { tellCaseFaults } from './tell-case-faults.ts'

const staff = { staff: 'see-applications' } as const
const pageSize = 50
const mostPages = 10_000

/** Times away on the desk of staff. */
export function addCaseRoutes(areas: Areas, parts: EndorsementParts): void {
  const { site, frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.leave.staff
  const notes = new Map([
    ['decided', words.done],
    ['entered', words.enter.done],
  ])

  areas.get(paths.cases, staff, async (c) => {
    const association = associationOf(c)
    const page = Math.min(Math.max(numberOf({ page: [c.req.query('page') ?? ''] }, 'page'), 1), mostPages)
    const found = await withScope(site.db, staffScope(c), (tx) =>
      listCases(tx, {
        ...{ associationId: association.id, readerId: personOf(c).id },
        ...{ limit: pageSize + 1, offset: (page - 1) * pageSize },
      }),
    )
    const props = { association, cases: found.slice(0, pageSize), page, hasMore: found.length > pageSize }
    return answerPage(c, <CaseListPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.case, staff, async (c) => {
    const seen = await seeCase(site.db, visitOf(c))
    return 'access' in seen ? answerStopped(c, seen.access) : show(c, seen, firstValues(seen))
  })

  areas.post(paths.case, staff, async (c, { fields }) => {
    const seen = await seeCase(site.db, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const read = readVerdictOnCase(fields, seen.found)
    if ('faults' in read) return show(c, seen, fields, tellCaseFaults(read.faults, frame.language))
    const result = await decideCase(means, visitOf(c), { verdict: read.given, now: c.get('visit').now })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.decided)
      return c.redirect(paths.case.href(associationOf(c).shortId, seen.found.id, { did: 'decided' }), 303)
    const field = result.reason === 'too-long' ? 'until' : 'main'
    return show(c, seen, fields, [{ field, message: words.refusal[result.reason] }])
  })

  async function show(
    c: SiteContext,
    seen: SeenCase,
    values: Fields,
    problems: readonly FieldProblem[] = [],
  ) {
    const { decidedBy, enteredBy } = seen.found
    const names = await withScope(site.db, staffScope(c), (tx) =>
      listPersonNames(
        tx,
        [decidedBy, enteredBy].flatMap((id) => id ?? []),
      ),
    )
    const props = {
      ...{ association: associationOf(c), seen, view: { values, problems }, today: c.get('visit').today },
      decider: names.get(decidedBy ?? ''),
      enterer: enteredBy === null ? undefined : (names.get(enteredBy) ?? words.enter.somebody),
      note: notes.get(c.req.query('did') ?? ''),
    }
    const isOver = problems.some(({ field }) => field === 'main')
    const status = problems.length === 0 ? 200 : isOver ? 409 : 422
    return answerPage(c, <LifeCasePage frame={frameOf(c, frame)} {...props} />, status)
  }
}

function firstValues({ found, policy }: SeenCase): Fields {
  return { from: [found.from], until: [found.until], excuses: [policy.excuses] }
}

function visitOf(c: SiteContext) {
  return { actor: personOf(c), associationId: associationOf(c).id, caseId: readId(c.req.param('case')) }
}
