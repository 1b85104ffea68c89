import { readSeed } from '../../../domain/audits/read-audit-forms.ts'
import { NotFound } from '../../../domain/errors.ts'
import { drawAudit } from '../../../services/audits/draw-audit.ts'
import { openDrawn } from '../../../services/audits/open-drawn.ts'
import { findAudit } from '../../../store/audits/audits.ts'
import { listDrawn, listToOpen } from '../../../store/audits/entries.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AuditPage } from './audit-page.tsx'
import { goToAudit } from './go-to-audit.ts'
import { type AuditParts, auditMeansOf, problemsOf } from './parts.ts'

const staff = { staff: 'audit-renewals' } as const
/** As long as a click may take; whoever has no letter then gets one by the clock, or by the next. */
const longestTelling = 5000

/** One audit for staff: how it stands, drawing, and telling those who are drawn. */
export function addStaffAuditRoutes(areas: Areas, parts: AuditParts): void {
  const { site, frame } = parts
  const { text } = frame.language

  areas.get(paths.audit, staff, (c) => show(c, parts))

  areas.post(paths.drawAudit, staff, async (c, { fields }) => {
    const read = readSeed(fields)
    if ('faults' in read)
      return show(c, parts, { values: fields, problems: problemsOf(read.faults, text) }, 422)
    const { now, today } = c.get('visit')
    const auditId = readId(c.req.param('audit'))
    const made = await drawAudit(site.db, { ...staffScope(c), auditId, seed: read.given.seed, now, today })
    if (!made.drawn) {
      const problem = { field: 'seed', message: text.audits.one.refusal[made.reason] }
      return show(c, parts, { values: fields, problems: [problem] }, 409)
    }
    await tell(c, parts)
    return goToAudit(c, auditId, 'drawn')
  })

  areas.post(paths.tellDrawn, staff, async (c) => {
    await tell(c, parts)
    return goToAudit(c, readId(c.req.param('audit')), 'told')
  })
}

async function tell(c: SiteContext, parts: AuditParts): Promise<void> {
  const { now, today } = c.get('visit')
  const until = performance.now() + longestTelling
  await openDrawn(auditMeansOf(parts), {
    ...{ associationId: associationOf(c).id, auditId: readId(c.req.param('audit')), now, today },
    mayGoOn: () => performance.now() < until,
  })
}

async function show(
  c: SiteContext,
  { site, frame }: AuditParts,
  view: FormView = emptyForm,
  status: 200 | 409 | 422 = 200,
) {
  const association = associationOf(c)
  const list = { associationId: association.id, auditId: readId(c.req.param('audit')) }
  const found = await withScope(site.db, staffScope(c), async (tx) => {
    const audit = await findAudit(tx, list.associationId, list.auditId)
    if (!audit) return undefined
    const drawn = audit.seed === null ? [] : await listDrawn(tx, list, personOf(c).id)
    const untold = audit.seed === null ? [] : await listToOpen(tx, audit.id)
    return { audit, drawn, untold: untold.length }
  })
  if (!found) throw new NotFound()
  const notes: Readonly<Record<string, string | undefined>> = frame.language.text.audits.one.did
  const note = status === 200 ? notes[c.req.query('did') ?? ''] : undefined
  const isByHand = site.isWithoutReminders === true
  const props = { association, ...found, isByHand, today: c.get('visit').today, view, note }
  return answerPage(c, <AuditPage frame={frameOf(c, frame)} {...props} />, status)
}
