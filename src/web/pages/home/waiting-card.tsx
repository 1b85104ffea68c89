import type { Language } from '../../messages/messages.ts'

/** Something that is with somebody else. */
export interface WaitingLine {
  readonly text: string
  /** How long it has been so, in words. */
  readonly since?: string
  readonly href?: string
}

/** What others have to do before it moves on: applications, confirmations, questions, files that are looked through. */
export function WaitingCard({ lines, language }: { lines: readonly WaitingLine[]; language: Language }) {
  const { text } = language
  return (
    <section class="at-card" id="waiting" aria-labelledby="waiting-title">
      <h2 class="govuk-heading-s" id="waiting-title">
        {text.home.waiting}
      </h2>
      {lines.length === 0 ? <p class="at-quiet">{text.home.waitingNothing}</p> : null}
      <ul class="at-waiting">
        {lines.map((line) => (
          <Line line={line} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line: { text, since, href } }: { line: WaitingLine }) {
  return (
    <li>
      {href ? (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
      {since ? <span class="at-quiet">{since}</span> : null}
    </li>
  )
}
