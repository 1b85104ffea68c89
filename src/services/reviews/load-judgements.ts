import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { judgementsOf } from '../../domain/reviews/judgements.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import { findSubmission } from '../../store/reviews/submissions.ts'
import type { Tx } from '../../store/tables.ts'
import { loadReviewSummary } from './load-review-summary.ts'

/**
 * What reviewers judged together, on the day of the last review. Where the scope does not show the reviews, as
 * that of the applicant, there is nothing.
 */
export async function loadJudgements(
  tx: Tx,
  application: Application,
): Promise<ApplicationFacts['judgements']> {
  const reviews = await listReviewsOf(tx, application.id)
  if (!reviews.some(({ state }) => state === 'recommended')) return []
  const summary = await loadReviewSummary(tx, application)
  if (!summary.complete) return []
  const submission = await findSubmission(tx, application.id, summary.round)
  const last = summary.recommendations.map(({ at }) => at.toISOString().slice(0, 10)).toSorted()
  const decidedOn = last.at(-1)
  if (!submission || !decidedOn) return []
  const { findings } = submission.evaluation
  return judgementsOf({ standard: application.standard, summary, findings, decidedOn })
}
