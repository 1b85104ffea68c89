import type { Child } from 'hono/jsx'

interface LetterCardProps {
  readonly id: string
  readonly title: string
  readonly letter: { readonly subject: string; readonly paragraphs: readonly string[] }
  readonly children?: Child
}

/** A letter as it is read: its subject, and each paragraph with its own line breaks. */
export function LetterCard({ id, title, letter, children }: LetterCardProps) {
  return (
    <section class="at-card at-letter" aria-labelledby={id}>
      <p class="at-eyebrow">{title}</p>
      <h2 class="govuk-heading-m" id={id} tabindex={-1}>
        <bdi>{letter.subject}</bdi>
      </h2>
      {letter.paragraphs.map((paragraph) => (
        <p class="at-letter__paragraph">
          <bdi>{paragraph}</bdi>
        </p>
      ))}
      {children}
    </section>
  )
}
