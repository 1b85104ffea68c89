import { listPersonNames } from '../../../store/people/find-person-name.ts'
import { listReviewsOf, type Review } from '../../../store/reviews/reviews.ts'
import { paths } from '../../paths.ts'
import type { ApplicationCard, CardFrame } from './card.ts'

/** Who reviews, until when, and whether it is in; what was recommended stands on the page that compares. */
export const reviewsCard: ApplicationCard = {
  place: 'main',
  async load({ tx, inHand: { application } }) {
    if (application.submittedAt === null) return null
    const all = await listReviewsOf(tx, application.id)
    const isPresent = ({ round }: Review) => round === application.round
    const reviews = all.filter((review) => isPresent(review) && review.state !== 'recused')
    const names = await listPersonNames(
      tx,
      reviews.map(({ reviewerId }) => reviewerId),
    )
    return (around) => <Reviews {...around} {...{ reviews, names }} hasAny={all.length > 0} />
  },
}

interface ReviewsProps extends CardFrame {
  readonly reviews: readonly Review[]
  readonly names: ReadonlyMap<string, string>
  /** Whether there are reviews of whatever round. */
  readonly hasAny: boolean
}

function Reviews({ frame, association, inHand, reviews, names, hasAny }: ReviewsProps) {
  const { text, format } = frame.language
  const words = text.staffApplications.cards
  const { id, state } = inHand.application
  const { shortId, timeZone } = association
  const mayAssign = state === 'submitted' || state === 'in-review'
  return (
    <section class="at-card" aria-labelledby="reviews-title">
      <h2 class="govuk-heading-m" id="reviews-title">
        {words.reviews}
      </h2>
      {reviews.length === 0 ? <p class="at-quiet">{words.reviewsNone}</p> : null}
      <ul class="at-list">
        {reviews.map(({ reviewerId, recommendedAt, dueOn }) => (
          <li>
            <bdi>{names.get(reviewerId)}</bdi>
            <span class="at-quiet">
              {recommendedAt
                ? words.reviewIn(format.instant(recommendedAt, timeZone))
                : words.reviewDue(format.day(dueOn))}
            </span>
          </li>
        ))}
      </ul>
      <p class="at-actions">
        {hasAny ? (
          <a class="govuk-link" href={paths.comparison.href(shortId, id)}>
            {words.compare}
          </a>
        ) : null}
        {mayAssign ? (
          <a class="govuk-link" href={paths.assignReviewers.href(shortId, [id])}>
            {words.assign}
          </a>
        ) : null}
      </p>
    </section>
  )
}
