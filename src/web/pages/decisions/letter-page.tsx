import type { KeptLetter } from '../../../store/letters/letters.ts'
import { type Frame, Layout } from '../../components/layout.tsx'
import { LetterCard } from '../letters/letter-card.tsx'

interface LetterPageProps {
  readonly frame: Frame
  readonly association: { readonly name: string; readonly timeZone: string }
  readonly letter: KeptLetter
  readonly pdf: string
  readonly back: { readonly href: string; readonly label: string }
}

/** A letter as it was sent, for whom it was sent to and for staff. */
export function LetterPage({ frame, association, letter, pdf, back }: LetterPageProps) {
  const { text, format } = frame.language
  const words = text.letters.letter
  return (
    <Layout frame={frame} title={letter.subject}>
      <main class="at-main" id="main">
        <div class="at-column">
          <p class="at-eyebrow">
            <a class="govuk-link" href={back.href}>
              {back.label}
            </a>
          </p>
          <h1 class="govuk-heading-xl">{words.from(association.name)}</h1>
          <p class="at-lead">{words.sent(format.instant(letter.sentAt, association.timeZone))}</p>
          <LetterCard id="letter" title={words.eyebrow} letter={letter} />
          <p>
            <a class="govuk-button govuk-button--secondary" href={pdf}>
              {words.pdf}
            </a>
          </p>
        </div>
      </main>
    </Layout>
  )
}
