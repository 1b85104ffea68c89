import { asksNow } from '../../../domain/reviews/asks-now.ts'
import type { SeenDecision } from '../../../services/decisions/see-decision.ts'
import type { Language } from '../../messages/messages.ts'
import { paths } from '../../paths.ts'
import type { VisitedAssociation } from '../../visit.ts'

const kinds = ['approve', 'defer', 'ask', 'emerging'] as const

interface ReviewPartProps {
  readonly seen: SeenDecision
  readonly association: VisitedAssociation
  readonly language: Language
}

/** What reviewers recommend together, and what they wrote for the applicant; whose words they are is not said. */
export function ReviewPart({ seen, association, language }: ReviewPartProps) {
  const { review } = seen.desk
  const { text, format } = language
  const words = text.decisions.review
  const counts = kinds
    .map((kind) => ({
      kind,
      count: review.recommendations.filter(({ recommendation }) => recommendation === kind).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <section class="at-card" aria-labelledby="review">
      <h2 class="govuk-heading-m" id="review">
        {words.title}
      </h2>
      <p>
        {review.recommendations.length === 0
          ? words.none
          : words.count(format.figure(review.recommendations.length), format.figure(review.needed))}{' '}
        {review.outcome ? words.together[review.outcome] : null}
      </p>
      {counts.length === 0 ? null : (
        <ul class="at-statements">
          {counts.map(({ kind, count }) => (
            <li>{words.by(format.figure(count), words.recommended[kind])}</li>
          ))}
        </ul>
      )}
      {review.words.length === 0 ? null : (
        <>
          <h3 class="govuk-heading-s">{words.words}</h3>
          <ul class="govuk-list govuk-list--bullet">
            {review.words.map(({ text: said }) => (
              <li class="at-letter__paragraph">
                <bdi>{said}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <WayToAsk {...{ seen, association, language }} />
    </section>
  )
}

/** Where a reviewer asks first, the question goes out before anything is decided. */
function WayToAsk({ seen, association, language }: ReviewPartProps) {
  const { application, desk, isStaff } = seen
  const words = language.text.reviews.compare
  const asked = desk.review.recommendations.some(({ recommendation }) => recommendation === 'ask')
  if (!isStaff || !asked || application.state !== 'in-review') return null
  if (!asksNow(desk.review.recommendations, desk.answers)) return <p>{words.answered}</p>
  return (
    <p>
      <a class="govuk-link" href={paths.askApplicant.href(association.shortId, application.id)}>
        {words.ask}
      </a>
    </p>
  )
}
