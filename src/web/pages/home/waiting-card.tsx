import type { Language } from '../../messages/messages.ts'

/** Something that is with somebody else, or that somebody else left for the person. */
export interface WaitingLine {
  readonly text: string
  /** How long it has been so, in words. */
  readonly since?: string
  readonly href?: string
  /** Whether it is the person's turn, as with a comment that was not read. */
  readonly isYours?: boolean
}

/** What others have to do before it moves on: confirmations, questions, files that are looked through, comments. */
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
          <Line line={line} you={text.finding.you} />
        ))}
      </ul>
    </section>
  )
}

function Line({ line: { text, since, href, isYours }, you }: { line: WaitingLine; you: string }) {
  return (
    <li>
      {href ? (
        <a class="govuk-link" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
      {isYours ? <span class="at-you">{you}</span> : null}
      {since ? <span class="at-quiet">{since}</span> : null}
    </li>
  )
}
