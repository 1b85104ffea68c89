import { type AuditEntry, isAskedToShow } from '../../../domain/audits/audit.ts'
import type { Renewal } from '../../../domain/renewals/renewal.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

interface AuditCardProps {
  readonly frame: Frame
  readonly renewals: readonly Renewal[]
  /** The own places in audits. */
  readonly audited: readonly AuditEntry[]
}

/** On the first page of somebody who was drawn, until that is answered: that something is asked, and the way to it. */
export function AuditCard({ frame, renewals, audited }: AuditCardProps) {
  const words = frame.language.text.audits.own
  const answered = audited.flatMap(({ renewalId, answeredAt }) => (answeredAt === null ? [] : [renewalId]))
  const asked = renewals.find(
    (renewal) => isAskedToShow(renewal) && (renewal.state === 'gaps' || !answered.includes(renewal.id)),
  )
  if (!asked) return null
  return (
    <section class="at-card at-next" aria-labelledby="audit">
      <h2 class="govuk-heading-m" id="audit">
        {words.title}
      </h2>
      <p>{asked.state === 'gaps' ? words.lead.gaps : words.lead['evidence-asked']}</p>
      <p class="at-actions">
        <a class="govuk-button" href={paths.ownAudit.href()}>
          {words.link}
        </a>
      </p>
    </section>
  )
}
