import type { AssociationPolicy } from '../policy/association-policy.ts'
import type { Recommendation } from './review-body.ts'
import type { ReviewState } from './states.ts'

export type ReviewPolicy = AssociationPolicy['review']

/** What is to be known of the reviews of a submission to say who else is needed. */
export interface PlacedReview {
  readonly place: number
  readonly state: ReviewState
  /** Of the latest version; null until it is in. */
  readonly recommendation: Recommendation | null
}

/** How many reviews it takes: the association's number, and a third where two differ and that is its way. */
export function countNeeded(policy: ReviewPolicy, reviews: readonly PlacedReview[]): number {
  if (policy.reviewers === 'one') return 1
  if (reviews.some(({ place, state }) => place === 3 && state !== 'recused')) return 3
  const given = reviews.flatMap(({ recommendation }) => recommendation ?? [])
  // Whoever asks has not decided yet.
  const differ = given.length === 2 && given[0] !== given[1] && !given.includes('ask')
  return differ && policy.onDifference === 'third' ? 3 : 2
}

/** The places to fill now. In two tiers the second is asked once the first is in. */
export function decideVacancies(policy: ReviewPolicy, reviews: readonly PlacedReview[]): number[] {
  const filled = new Set(reviews.filter(({ state }) => state !== 'recused').map(({ place }) => place))
  const open = [1, 2, 3].slice(0, countNeeded(policy, reviews)).filter((place) => !filled.has(place))
  if (policy.reviewers !== 'two-tier' || !open.includes(2)) return open
  const first = reviews.find(({ place, state }) => place === 1 && state === 'recommended')
  return first ? open : open.filter((place) => place === 1)
}
