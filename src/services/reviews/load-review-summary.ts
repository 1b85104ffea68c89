import type { Application } from '../../domain/applications/application.ts'
import type { PlacedReview } from '../../domain/reviews/decide-vacancies.ts'
import { summarizeReviews } from '../../domain/reviews/summarize-reviews.ts'
import type { FinishedReview, ReviewSummary } from '../../domain/reviews/summary.ts'
import { listVersions, type ReviewVersion } from '../../store/reviews/review-versions.ts'
import { listReviewsOf, type Review } from '../../store/reviews/reviews.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'

/** The reviews of one round as far as the scope shows them, with all that was ever submitted. */
export interface Round {
  readonly summary: ReviewSummary
  readonly reviews: readonly Review[]
  readonly versions: readonly ReviewVersion[]
  /** Those of the rounds before. */
  readonly former: readonly Review[]
}

/** What the reviews of an application's present round say together, as far as the scope shows them. */
export async function loadReviewSummary(tx: Tx, application: Application): Promise<ReviewSummary> {
  const { summary } = await loadRound(tx, application)
  return summary
}

/** The same with its sources; of a former round where its number is given, and from reviews that are known already. */
export async function loadRound(
  tx: Tx,
  application: Application,
  round = application.round,
  known?: readonly Review[],
): Promise<Round> {
  const [all, versions, { review: policy }] = await Promise.all([
    known ?? listReviewsOf(tx, application.id),
    listVersions(tx, application.id, round),
    loadPolicy(tx, application.associationId),
  ])
  const reviews = all.filter((review) => review.round === round)
  const finished = finishedOf(reviews, versions)
  const placed = reviews.map((review) => placedOf(review, finished))
  const summary = summarizeReviews({ round, policy, placed, finished, ...tickedIn(finished) })
  return { summary, reviews, versions, former: all.filter((review) => review.round < round) }
}

/** The latest version of each. */
function finishedOf(reviews: readonly Review[], versions: readonly ReviewVersion[]): FinishedReview[] {
  return reviews.flatMap(({ id, reviewerId, place, state }) => {
    const latest = versions.findLast(({ reviewId }) => reviewId === id)
    if (state !== 'recommended' || !latest) return []
    return [{ reviewId: id, reviewerId, place, at: latest.at, body: latest.body }]
  })
}

/** What the reviews of a round are to those who fill its places. */
export function placedIn({ reviews, summary, versions }: Round): PlacedReview[] {
  const finished = summary.recommendations.flatMap((given) => {
    const body = versions.findLast(({ reviewId }) => reviewId === given.reviewId)?.body
    return body ? [{ ...given, body }] : []
  })
  return reviews.map((review) => placedOf(review, finished))
}

function placedOf(
  { id, place, state }: Pick<Review, 'id' | 'place' | 'state'>,
  finished: readonly FinishedReview[],
): PlacedReview {
  const found = finished.find(({ reviewId }) => reviewId === id)
  return { place, state, recommendation: found?.body.recommendation ?? null }
}

function tickedIn(finished: readonly FinishedReview[]) {
  const ids = (of: (review: FinishedReview) => Readonly<Record<string, unknown>>) =>
    [...new Set(finished.flatMap((review) => Object.keys(of(review))))].toSorted()
  return { requirements: ids(({ body }) => body.requirements), areas: ids(({ body }) => body.areas) }
}
