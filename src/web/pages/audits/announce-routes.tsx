import { randomUUID } from 'node:crypto'
import { readAnnouncement } from '../../../domain/audits/read-audit-forms.ts'
import { isAdministratorOf } from '../../../domain/rights.ts'
import { loadPolicy } from '../../../services/applications/load-policy.ts'
import { announceAudit } from '../../../services/audits/announce-audit.ts'
import { listAudits } from '../../../store/audits/audits.ts'
import { listAuditedPeriods } from '../../../store/audits/candidates.ts'
import { withScope } from '../../../store/with-scope.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { answerPage } from '../../render.ts'
import { associationOf, personOf, type SiteContext } from '../../visit.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { AnnouncePage } from './announce-page.tsx'
import { AuditsPage } from './audits-page.tsx'
import { goToAudit } from './go-to-audit.ts'
import { type AuditParts, problemsOf } from './parts.ts'

const staff = { staff: 'audit-renewals' } as const
const mostShown = 50

/** Audits for staff: the list, and announcing one. */
export function addAnnounceRoutes(areas: Areas, parts: AuditParts): void {
  const { site, frame } = parts
  const { text } = frame.language

  areas.get(paths.audits, staff, async (c) => {
    const association = associationOf(c)
    const audits = await withScope(site.db, staffScope(c), (tx) => listAudits(tx, association.id, mostShown))
    const { today } = c.get('visit')
    return answerPage(c, <AuditsPage frame={frameOf(c, frame)} {...{ association, audits, today }} />)
  })

  areas.get(paths.announceAudit, staff, (c) => showForm(c, parts))

  areas.post(paths.announceAudit, staff, async (c, { fields }) => {
    const { today, now } = c.get('visit')
    const { policy, periods } = await loadTerms(c, parts)
    const read = readAnnouncement(fields, { today, noticeDays: policy.noticeDays, periods })
    if ('faults' in read)
      return showForm(c, parts, { values: fields, problems: problemsOf(read.faults, text) })
    const id = idIn(fields, 'id')
    const made = await announceAudit(site.db, { ...staffScope(c), id, given: read.given, now, today })
    if (made.announced) return goToAudit(c, id, 'announced')
    const problem = { field: 'period', message: text.audits.announcing.overtaken }
    return showForm(c, parts, { values: fields, problems: [problem] }, 409)
  })
}

function loadTerms(c: SiteContext, { site }: AuditParts) {
  const { id } = associationOf(c)
  return withScope(site.db, staffScope(c), async (tx) => {
    const { audits: policy } = await loadPolicy(tx, id)
    return { policy, periods: await listAuditedPeriods(tx, id, policy.kind) }
  })
}

async function showForm(
  c: SiteContext,
  parts: AuditParts,
  view: FormView = emptyForm,
  refused: 409 | 422 = 422,
) {
  const association = associationOf(c)
  const { today } = c.get('visit')
  const isAgain = view.problems.length > 0
  const id = isAgain ? idIn(view.values, 'id') : randomUUID()
  const isAdministrator = isAdministratorOf(personOf(c), association.id)
  const props = { association, ...(await loadTerms(c, parts)), today, id, view, isAdministrator }
  return answerPage(c, <AnnouncePage frame={frameOf(c, parts.frame)} {...props} />, isAgain ? refused : 200)
}
