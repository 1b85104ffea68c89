import type { OwnRenewal } from '../../../services/renewals/see-own-renewals.ts'
import type { Frame } from '../../components/layout.tsx'
import { documentName } from '../ways/text-words.ts'

/** Enough to tell two texts apart at a glance. */
const shownOfHash = 8

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
            {words.on(documentName(kind, language), language.format.day(signedOn))}
            <p class="at-quiet">
              {version === 0 ? words.own : words.version(String(version))} {words.fingerprint}{' '}
              <span class="at-hash">{hash.slice(0, shownOfHash)}</span>.
            </p>
            <details class="at-fold">
              <summary>{words.whole}</summary>
              <p class="at-hash">{hash}</p>
            </details>
          </li>
        ))}
      </ul>
    </section>
  )
}
