import type { Application } from '../applications/application.ts'
import type { ReviewSummary } from './summary.ts'

/**
 * Whether a reviewer may recommend something else now: while the application is in review, where all are in and
 * differ, or where the own recommendation was a question to the applicant.
 */
export function mayChange(
  { state, round }: Pick<Application, 'state' | 'round'>,
  summary: ReviewSummary,
  reviewId: string,
): boolean {
  if (state !== 'in-review' || round !== summary.round) return false
  const own = summary.recommendations.find((given) => given.reviewId === reviewId)
  if (!own) return false
  return own.recommendation === 'ask' || (summary.complete && summary.outcome === 'differ')
}
