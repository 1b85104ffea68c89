import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { dayIn } from '../../domain/day-in.ts'
import { judgementsOf } from '../../domain/reviews/judgements.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import { findSubmission } from '../../store/reviews/submissions.ts'
import type { Tx } from '../../store/tables.ts'
import { loadDecided } from '../decisions/load-decided.ts'
import { loadReviewSummary } from './load-review-summary.ts'

/**
 * What was settled of findings that wait for a person: by an approval; before one by the reviewers together, on the
 * day of the last review. Where the scope does not show the reviews, as that of the applicant, these say nothing.
 */
export async function loadJudgements(
  tx: Tx,
  application: Application,
): Promise<ApplicationFacts['judgements']> {
  const decided = await loadDecided(tx, application)
  if (decided) return decided
  const reviews = await listReviewsOf(tx, application.id)
  if (!reviews.some(({ state }) => state === 'recommended')) return []
  const summary = await loadReviewSummary(tx, application)
  if (!summary.complete) return []
  const submission = await findSubmission(tx, application.id, summary.round)
  const { timeZone } = await getAssociation(tx, application.associationId)
  const last = summary.recommendations.map(({ at }) => dayIn(at, timeZone)).toSorted()
  const decidedOn = last.at(-1)
  if (!submission || !decidedOn) return []
  const { findings } = submission.evaluation
  return judgementsOf({ standard: application.standard, summary, findings, decidedOn })
}
