import type { Fields } from '../../../domain/fields.ts'
import { readCaseForm } from '../../../domain/life/read-case-form.ts'
import { enterCaseFor, seeCaseToEnter } from '../../../services/life/enter-case-for.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { EnterCasePage } from './enter-case-page.tsx'
import { lifeMeansOf } from './parts.ts'
import { tellCaseFaults } from './tell-case-faults.ts'

const staff = { staff: 'see-applications' } as const

/** Entering a time away for somebody who telephones. */
export function addEnterCaseRoutes(areas: Areas, parts: EndorsementParts): void {
  const { frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.leave.staff.enter

  areas.get(paths.enterCase, staff, (c) => show(c))

  areas.post(paths.enterCase, staff, async (c, { fields }) => {
    const seen = await seeCaseToEnter(means, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const { now, today } = c.get('visit')
    const read = readCaseForm(fields, seen.policy, today)
    if ('faults' in read) return show(c, fields, tellCaseFaults(read.faults, frame.language))
    const id = idIn(fields, 'id')
    const result = await enterCaseFor(means, visitOf(c), { id, given: read.given, now })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.asked)
      return c.redirect(paths.case.href(associationOf(c).shortId, id, { did: 'entered' }), 303)
    const field = result.reason === 'holds-nothing' ? 'kind' : 'main'
    return show(c, fields, [{ field, message: words.refusal[result.reason] }], 409)
  })

  async function show(
    c: SiteContext,
    values: Fields = {},
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const seen = await seeCaseToEnter(means, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const props = {
      association: associationOf(c),
      seen,
      view: { values, problems },
      newId: idIn(values, 'id'),
    }
    const page = <EnterCasePage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, problems.length > 0 ? status : 200)
  }
}

function visitOf(c: SiteContext) {
  const endorsementId = readId(c.req.param('endorsement'))
  return { actor: personOf(c), associationId: associationOf(c).id, endorsementId }
}
