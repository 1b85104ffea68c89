import { type Fields, numberOf } from '../../../domain/fields.ts'
import { readVerdictOnReturn } from '../../../domain/life/read-return-form.ts'
import { decideReturn, seeReturnCase } from '../../../services/life/decide-return.ts'
import { listReinstatements } from '../../../store/life/reinstatements.ts'
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
import { lifeMeansOf } from './parts.ts'
import { ReturnCasePage } from './return-case-page.tsx'
import { ReturnListPage } from './return-list-page.tsx'

const staff = { staff: 'see-applications' } as const
const pageSize = 50
const mostPages = 10_000

/** Those who want to come back, on the desk of staff. */
export function addReturnCaseRoutes(areas: Areas, parts: EndorsementParts): void {
  const { site, frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.returning

  areas.get(paths.returns, staff, async (c) => {
    const association = associationOf(c)
    const page = Math.min(Math.max(numberOf({ page: [c.req.query('page') ?? ''] }, 'page'), 1), mostPages)
    const found = await withScope(site.db, staffScope(c), (tx) =>
      listReinstatements(tx, {
        ...{ associationId: association.id, readerId: personOf(c).id },
        ...{ limit: pageSize + 1, offset: (page - 1) * pageSize },
      }),
    )
    const hasMore = found.length > pageSize
    const props = { association, returns: found.slice(0, pageSize), page, hasMore }
    return answerPage(c, <ReturnListPage frame={frameOf(c, frame)} {...props} />)
  })

  areas.get(paths.returnCase, staff, (c) => show(c))

  areas.post(paths.returnCase, staff, async (c, { fields }) => {
    const read = readVerdictOnReturn(fields)
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: words.fault[code] }))
      return show(c, fields, problems)
    }
    const result = await decideReturn(means, visitOf(c), read.given)
    if ('access' in result) return answerStopped(c, result.access)
    if (result.decided)
      return c.redirect(
        paths.returnCase.href(associationOf(c).shortId, visitOf(c).returnId, { did: 'decided' }),
        303,
      )
    const field = result.reason === 'not-there' ? 'accepted' : 'main'
    const problems = [{ field, message: words.staff.refusal[result.reason] }]
    return show(c, fields, problems, result.reason === 'moved-on' ? 409 : 422)
  })

  async function show(
    c: SiteContext,
    values: Fields = {},
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const seen = await seeReturnCase(means, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const note = c.req.query('did') === 'decided' ? words.staff.done : undefined
    const props = { association: associationOf(c), seen, note, view: { values, problems } }
    const page = <ReturnCasePage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, problems.length > 0 ? status : 200)
  }
}

function visitOf(c: SiteContext) {
  const { now } = c.get('visit')
  const returnId = readId(c.req.param('return'))
  return { actor: personOf(c), associationId: associationOf(c).id, returnId, now }
}
