import type { AuditFault } from '../../../domain/audits/read-audit-forms.ts'
import type { AuditMeans } from '../../../services/audits/audit-means.ts'
import { type Evidence, nameOf } from '../../../services/audits/find-evidence.ts'
import type { IssueBadge } from '../../../services/endorsements/means.ts'
import type { StandardsLibrary } from '../../../standards/load-standards.ts'
import type { Frame } from '../../components/layout.tsx'
import type { FieldProblem } from '../../forms/form-view.ts'
import type { Language, Messages } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { Site } from '../../site.ts'

export interface AuditParts {
  readonly site: Site
  readonly frame: Frame
  readonly standards: StandardsLibrary
  /** Absent where no badges are signed. */
  readonly issueBadge?: IssueBadge | undefined
}

/** What the services of audits are given by the pages. */
export function auditMeansOf({ site, issueBadge }: AuditParts): AuditMeans {
  const { db, sendMail, dayOf, baseUrl } = site
  return { db, sendMail, dayOf, issueBadge, auditUrl: () => `${baseUrl}${paths.ownAudit.href()}` }
}

/** What is to be mended in a form about audits, in words. */
export function problemsOf(faults: readonly AuditFault[], { audits }: Messages): FieldProblem[] {
  return faults.map(({ field, code }) => ({ field, message: audits.fault[code] }))
}

/** A period as people read it. */
export function tellPeriod({ text, format }: Language, from: string, until: string): string {
  return text.audits.period(format.day(from), format.day(until))
}

interface NamedLine {
  readonly entryId: string
  readonly section: 'training' | 'rsc'
}

/** A line in a few words: the title of a training, the provider of a session. */
export function tellLine({ text }: Language, { entryId, section }: NamedLine, evidence: Evidence): string {
  const name = nameOf(evidence, entryId)
  if (name === '') return text.audits.unnamed[section]
  return section === 'rsc' ? text.audits.session(name) : name
}
