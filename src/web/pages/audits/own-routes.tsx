import { textOf } from '../../../domain/fields.ts'
import { answerAudit } from '../../../services/audits/answer-audit.ts'
import { offerHours } from '../../../services/audits/offer-hours.ts'
import { seeOwnAudits } from '../../../services/audits/see-own-audits.ts'
import { type Areas, answerStopped } from '../../areas.ts'
import type { FieldProblem } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { personOf, type SiteContext } from '../../visit.ts'
import { unshownField } from './asked-card.tsx'
import { OwnAuditPage } from './own-page.tsx'
import type { AuditParts } from './parts.ts'

/** The own audit of somebody who was drawn. */
export function addOwnAuditRoutes(areas: Areas, { site, frame, standards }: AuditParts): void {
  const words = frame.language.text.audits.own

  areas.get(paths.ownAudit, 'signed-in', (c) => show(c))

  areas.post(paths.answerAudit, 'signed-in', async (c, { fields }) => {
    const renewalId = readId(c.req.param('renewal'))
    const isAll = textOf(fields, unshownField(renewalId)) !== ''
    const wish = { actor: personOf(c), renewalId, now: c.get('visit').now, isAll }
    const result = await answerAudit(site.db, wish)
    if ('access' in result) return answerStopped(c, result.access)
    if (result.answered) return c.redirect(paths.ownAudit.href({ did: 'answered' }), 303)
    if (result.reason === 'unshown')
      return show(c, [{ field: unshownField(renewalId), message: words.unshownMissing }], 422)
    return show(c, [{ field: 'main', message: words.refused }])
  })

  areas.post(paths.offerHours, 'signed-in', async (c, { fields }) => {
    const renewalId = readId(c.req.param('renewal'))
    const wish = { actor: personOf(c), renewalId, entryIds: fields.entry ?? [], now: c.get('visit').now }
    const result = await offerHours({ db: site.db, standards }, wish)
    if ('access' in result) return answerStopped(c, result.access)
    if (result.offered) return c.redirect(paths.ownAudit.href({ did: 'offered' }), 303)
    const message = result.reason === 'none' ? words.others.none : words.refused
    return show(c, [{ field: result.reason === 'none' ? 'entry' : 'main', message }])
  })

  async function show(c: SiteContext, problems: readonly FieldProblem[] = [], refusal: 409 | 422 = 409) {
    const audits = await seeOwnAudits({ db: site.db, standards }, personOf(c).id, c.get('visit').now)
    const notes = new Map([
      ['answered', words.did],
      ['offered', words.others.did],
    ])
    const note = notes.get(c.req.query('did') ?? '')
    const page = <OwnAuditPage frame={frameOf(c, frame)} {...{ audits, note, problems }} />
    return answerPage(c, page, problems.length > 0 ? refusal : 200)
  }
}
