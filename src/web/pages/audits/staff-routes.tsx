import { randomUUID } from 'node:crypto'
import { readAnnouncement, readSeed } from '../../../domain/audits/read-audit-forms.ts'
import { NotFound } from '../../../domain/errors.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { announceAudit } from '../../../services/audits/announce-audit.ts'
import { drawAudit } from '../../../services/audits/draw-audit.ts'
import { openDrawn } from '../../../services/audits/open-drawn.ts'
import { findAudit, listAudits } from '../../../store/audits/audits.ts'
import { listAuditedPeriods } from '../../../store/audits/candidates.ts'
import { listDrawn, listToOpen } from '../../../store/audits/entries.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AnnouncePage } from './announce-page.tsx'
import { AuditPage } from './audit-page.tsx'
import { AuditsPage } from './audits-page.tsx'
import { type AuditParts, auditMeansOf, problemsOf } from './parts.ts'

const staff = { staff: 'audit-renewals' } as const
const mostShown = 50
/** As long as a click may take; whoever has no letter then gets one by the clock, or by the next. */
const longestTelling = 5000

/** Audits for staff: the list, announcing, drawing, and telling those who are drawn. */
export function addStaffAuditRoutes(areas: Areas, parts: AuditParts): void {
  const { site, frame } = parts
  const { text } = frame.language
  const words = text.audits
  const { db } = site

  areas.get(paths.audits, staff, async (c) => {
    const association = associationOf(c)
    const audits = await withScope(db, staffScope(c), (tx) => listAudits(tx, association.id, mostShown))
    const { today } = c.get('visit')
    return answerPage(c, <AuditsPage frame={frameOf(c, frame)} {...{ association, audits, today }} />)
  })

  areas.get(paths.announceAudit, staff, (c) => showForm(c))

  areas.post(paths.announceAudit, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const { policy, periods } = await loadTerms(c)
    const read = readAnnouncement(fields, { today, noticeDays: policy.noticeDays, periods })
    if ('faults' in read) return showForm(c, { values: fields, problems: problemsOf(read.faults, text) })
    const id = idIn(fields, 'id')
    const made = await announceAudit(db, { ...staffScope(c), id, given: read.given, now, today })
    if (made.announced) return goTo(c, id, 'announced')
    const problem = { field: 'period', message: words.announcing.overtaken }
    return showForm(c, { values: fields, problems: [problem] }, 409)
  })

  areas.get(paths.audit, staff, (c) => show(c))

  areas.post(paths.drawAudit, staff, async (c, { fields }) => {
    const read = readSeed(fields)
    if ('faults' in read) return show(c, { values: fields, problems: problemsOf(read.faults, text) }, 422)
    const { now, today } = c.get('visit')
    const auditId = readId(c.req.param('audit'))
    const made = await drawAudit(db, { ...staffScope(c), auditId, seed: read.given.seed, now, today })
    if (!made.drawn) {
      const problem = { field: 'seed', message: words.one.refusal[made.reason] }
      return show(c, { values: fields, problems: [problem] }, 409)
    }
    await tell(c)
    return goTo(c, auditId, 'drawn')
  })

  areas.post(paths.tellDrawn, staff, async (c) => {
    await tell(c)
    return goTo(c, readId(c.req.param('audit')), 'told')
  })

  function goTo(c: SiteContext, audit: string, did: keyof typeof words.one.did) {
    return c.redirect(paths.audit.href(associationOf(c).shortId, audit, { did }), 303)
  }

  async function tell(c: SiteContext): Promise<void> {
    const { now, today } = c.get('visit')
    const until = performance.now() + longestTelling
    await openDrawn(auditMeansOf(parts), {
      ...{ associationId: associationOf(c).id, auditId: readId(c.req.param('audit')), now, today },
      mayGoOn: () => performance.now() < until,
    })
  }

  function loadTerms(c: SiteContext) {
    const { id } = associationOf(c)
    return withScope(db, staffScope(c), async (tx) => {
      const { audits: policy } = await loadPolicy(tx, id)
      return { policy, periods: await listAuditedPeriods(tx, id, policy.kind) }
    })
  }

  async function showForm(c: SiteContext, view: FormView = emptyForm, refused: 409 | 422 = 422) {
    const association = associationOf(c)
    const { today } = c.get('visit')
    const isAgain = view.problems.length > 0
    const id = isAgain ? idIn(view.values, 'id') : randomUUID()
    const isAdministrator = personOf(c).roles.some(
      (held) => held.association.id === association.id && held.role === 'administrator',
    )
    const props = { association, ...(await loadTerms(c)), today, id, view, isAdministrator }
    return answerPage(c, <AnnouncePage frame={frameOf(c, frame)} {...props} />, isAgain ? refused : 200)
  }

  async function show(c: SiteContext, view: FormView = emptyForm, status: 200 | 409 | 422 = 200) {
    const association = associationOf(c)
    const list = { associationId: association.id, auditId: readId(c.req.param('audit')) }
    const found = await withScope(db, staffScope(c), async (tx) => {
      const audit = await findAudit(tx, list.associationId, list.auditId)
      if (!audit) return undefined
      const drawn = audit.seed === null ? [] : await listDrawn(tx, list, personOf(c).id)
      const untold = audit.seed === null ? [] : await listToOpen(tx, audit.id)
      return { audit, drawn, untold: untold.length }
    })
    if (!found) throw new NotFound()
    const notes: Readonly<Record<string, string | undefined>> = words.one.did
    const note = status === 200 ? notes[c.req.query('did') ?? ''] : undefined
    const isByHand = site.isWithoutReminders === true
    const props = { association, ...found, isByHand, today: c.get('visit').today, view, note }
    return answerPage(c, <AuditPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
