import { type Fields, textOf } from '../../../domain/fields.ts'
import { readReturnForm } from '../../../domain/life/read-return-form.ts'
import { seeEndorsement } from '../../../services/endorsements/see-endorsement.ts'
import { askToReturn, seeReturn, withdrawReturn } from '../../../services/life/ask-to-return.ts'
import { retire } from '../../../services/life/retire.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import type { EndorsementParts } from '../endorsements/parts.ts'
import { lifeMeansOf } from './parts.ts'
import { RetirePage } from './retire-page.tsx'
import { ReturnPage } from './return-page.tsx'

/** Retiring by one's own wish, and asking to come back. */
export function addReturnRoutes(areas: Areas, parts: EndorsementParts): void {
  const { site, frame } = parts
  const means = lifeMeansOf(parts)
  const words = frame.language.text.life.returning

  areas.get(paths.retire, 'signed-in', (c) => showRetiring(c))

  areas.post(paths.retire, 'signed-in', async (c) => {
    const result = await retire(means, visitOf(c))
    if ('access' in result) return answerStopped(c, result.access)
    if (!result.retired) return showRetiring(c, [{ field: 'main', message: words.retire.not }])
    return c.redirect(paths.endorsement.href(visitOf(c).endorsementId, { did: 'retired' }), 303)
  })

  areas.get(paths.askToReturn, 'signed-in', (c) => show(c))

  areas.post(paths.askToReturn, 'signed-in', async (c, { fields }) => {
    const hash = textOf(fields, 'hash')
    const read = readReturnForm(fields, hash !== '')
    if ('faults' in read) {
      const problems = read.faults.map(({ field, code }) => ({ field, message: words.fault[code] }))
      return show(c, fields, problems)
    }
    const result = await askToReturn(means, {
      ...{ ...visitOf(c), id: idIn(fields, 'id'), given: read.given, hash },
    })
    if ('access' in result) return answerStopped(c, result.access)
    if (result.asked)
      return c.redirect(paths.askToReturn.href(visitOf(c).endorsementId, { did: 'asked' }), 303)
    return show(c, fields, [{ field: 'main', message: words.refusal[result.reason] }], 409)
  })

  areas.post(paths.withdrawReturn, 'signed-in', async (c) => {
    const result = await withdrawReturn(means, visitOf(c))
    if ('access' in result) return answerStopped(c, result.access)
    if (result.withdrawn)
      return c.redirect(paths.askToReturn.href(visitOf(c).endorsementId, { did: 'withdrawn' }), 303)
    return show(c, {}, [{ field: 'main', message: words.refusal.over }], 409)
  })

  async function showRetiring(c: SiteContext, problems: readonly FieldProblem[] = []) {
    const seen = await seeEndorsement(site.db, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const page = <RetirePage frame={frameOf(c, frame)} {...{ seen, problems }} />
    return answerPage(c, page, problems.length > 0 ? 409 : 200)
  }

  async function show(
    c: SiteContext,
    values: Fields = {},
    problems: readonly FieldProblem[] = [],
    status: 409 | 422 = 422,
  ) {
    const seen = await seeReturn(means, visitOf(c))
    if ('access' in seen) return answerStopped(c, seen.access)
    const notes: Readonly<Record<string, string | undefined>> = words.done
    const note = notes[c.req.query('did') ?? '']
    const props = { seen, note, view: { values, problems }, newId: idIn(values, 'id') }
    const page = <ReturnPage frame={frameOf(c, frame)} {...props} />
    return answerPage(c, page, problems.length > 0 ? status : 200)
  }
}

function visitOf(c: SiteContext) {
  const { now } = c.get('visit')
  return { actor: personOf(c), endorsementId: readId(c.req.param('endorsement')), now }
}
