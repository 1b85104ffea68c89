import type { AuditLetter } from '../../../store/audits/audit-letters.ts'
import type { Frame } from '../../components/layout.tsx'

interface AuditLettersProps {
  readonly frame: Frame
  readonly letters: readonly AuditLetter[]
  readonly timeZone?: string
}

/** The letters about an audit, word for word, each folded. */
export function AuditLetters({ frame, letters, timeZone }: AuditLettersProps) {
  const { text, format } = frame.language
  const words = text.audits.audited
  if (letters.length === 0) return null
  return (
    <section class="at-card" aria-label={words.letters}>
      <h2 class="govuk-heading-s">{words.letters}</h2>
      {letters.map(({ subject, paragraphs, sentAt }) => (
        <details class="at-fold">
          <summary>
            <bdi>{subject}</bdi>
          </summary>
          <div class="at-letter">
            <p class="at-quiet">{words.sentOn(format.instant(sentAt, timeZone))}</p>
            {paragraphs.map((paragraph) => (
              <p class="at-letter__paragraph">
                <bdi>{paragraph}</bdi>
              </p>
            ))}
          </div>
        </details>
      ))}
    </section>
  )
}
