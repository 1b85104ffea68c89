import type { OwnRenewal } from '../../../services/renewals/see-own-renewals.ts'
import type { Frame } from '../../components/layout.tsx'
import { documentName } from '../ways/text-words.ts'

/** What was signed with a renewal that is handed in, by version. */
export function SignedCard({ frame, own }: { readonly frame: Frame; readonly own: OwnRenewal }) {
  const { language } = frame
  const words = language.text.renewals.signed
  if (own.signatures.length === 0) return null
  return (
    <section class="at-card" aria-labelledby="signed">
      <h2 class="govuk-heading-m" id="signed">
        {words.title}
      </h2>
      <ul class="govuk-list">
        {own.signatures.map(({ kind, version, signedOn, hash }) => (
          <li>
            {words.line(documentName(kind, language), String(version), language.format.day(signedOn))}
            <br />
            <span class="at-hash">{hash}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
