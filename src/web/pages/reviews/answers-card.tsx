import type { ApplicationRequest } from '../../../domain/applications/request.ts'
import type { Language } from '../../messages/messages.ts'

interface AnswersCardProps {
  readonly answers: readonly ApplicationRequest[]
  readonly language: Language
  readonly timeZone: string
}

/** What the applicant was asked in this review, and answered. */
export function AnswersCard({ answers, language, timeZone }: AnswersCardProps) {
  if (answers.length === 0) return null
  const { text, format } = language
  const words = text.reviews.answers
  return (
    <section class="at-card" aria-labelledby="answers-title">
      <h2 class="govuk-heading-m" id="answers-title">
        {words.title}
      </h2>
      {answers.map(({ items, askedAt, answer, answeredAt }) => (
        <div class="at-open">
          <p class="at-quiet">{words.askedOn(format.instant(askedAt, timeZone))}</p>
          {items.map((item) => (
            <p class="at-words">{item.text}</p>
          ))}
          <p class="at-quiet">
            {answeredAt ? words.answeredOn(format.instant(answeredAt, timeZone)) : words.open}
          </p>
          {answer ? <p class="at-words">{answer}</p> : null}
          {answeredAt && !answer ? <p>{words.noWords}</p> : null}
        </div>
      ))}
    </section>
  )
}
