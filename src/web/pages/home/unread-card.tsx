import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'

interface UnreadCardProps {
  /** Conversations with something that the person has not read. */
  readonly unread: number
  readonly language: Language
}

/** What others left for the person to read. */
export function UnreadCard({ unread, language: { text, format } }: UnreadCardProps) {
  if (unread === 0) return null
  return (
    <section class="at-card" aria-labelledby="unread-title">
      <h2 class="govuk-heading-s" id="unread-title">
        {text.home.forYou}
      </h2>
      <p>
        <a class="govuk-link" href={paths.messages.href()}>
          {text.home.unread(format.figure(unread))}
        </a>
      </p>
    </section>
  )
}
