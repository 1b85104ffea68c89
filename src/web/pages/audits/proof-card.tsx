import type { OwnAudit } from '../../../services/audits/see-own-audits.ts'
import type { Frame } from '../../components/layout.tsx'
import { paths } from '../../paths.ts'

/** What a person needs to find the own renewal in the published file, and to compute its mark. */
export function ProofCard({ frame, own }: { frame: Frame; own: OwnAudit }) {
  const words = frame.language.text.audits.own.proof
  const { entry, association } = own
  return (
    <section class="at-card" aria-labelledby="proof">
      <h2 class="govuk-heading-s" id="proof">
        {words.title}
      </h2>
      <p>{entry.isForced ? words.forced : words.drawn}</p>
      <p>
        <code class="at-key">{entry.mark}</code>
      </p>
      <p>{words.lines}</p>
      <pre class="at-key at-command">
        <code>{['attune-audit-mark/1', entry.auditId, entry.renewalId, entry.salt].join('\n')}</code>
      </pre>
      <p>
        <a class="govuk-link" href={paths.publishedAudits.href(association.shortId)}>
          {words.file}
        </a>
      </p>
    </section>
  )
}
