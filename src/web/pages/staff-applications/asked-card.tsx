import type { ApplicationRequest } from '../../../domain/applications/request.ts'
import { listRequests } from '../../../store/applications/requests.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

/** What staff and reviewers asked of the applicant, and what was answered. */
export const askedCard: ApplicationCard = {
  place: 'main',
  async load({ tx, inHand }) {
    const requests = await listRequests(tx, inHand.application.id)
    return requests.length === 0 ? null : (around) => <Asked {...around} requests={requests} />
  },
}

function Asked({
  frame,
  association,
  requests,
}: CardFrame & { readonly requests: readonly ApplicationRequest[] }) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const when = (instant: Date) => format.instant(instant, association.timeZone)
  return (
    <section class="at-card" aria-labelledby="asked-title">
      <h2 class="govuk-heading-m" id="asked-title">
        {words.asked}
      </h2>
      <ul class="at-reasons">
        {requests.map((request) => (
          <li>
            <p class="at-quiet">{words.askedOn(when(request.askedAt))}</p>
            {request.items.length > 0 ? (
              <ul class="govuk-list govuk-list--bullet">
                {request.items.map((item) => (
                  <li>{item.text}</li>
                ))}
              </ul>
            ) : null}
            {request.text ? <p class="at-letter">{request.text}</p> : null}
            {request.answeredAt ? <p class="at-quiet">{words.answeredOn(when(request.answeredAt))}</p> : null}
            {request.answer ? <p class="at-letter">{request.answer}</p> : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
