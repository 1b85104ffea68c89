import type { Application } from '../../domain/applications/application.ts'
import type { ApplicationFacts } from '../../domain/applications/facts.ts'
import { dayIn } from '../../domain/day-in.ts'
import { judgementsOf } from '../../domain/reviews/judgements.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import { findSubmission } from '../../store/reviews/submissions.ts'
import type { Tx } from '../../store/tables.ts'
import { loadDecided } from '../decisions/load-decided.ts'
import { loadRound } from './load-review-summary.ts'

/**
 * What was settled of findings that wait for a person: by an approval; before one by the reviewers together, on the
 * day of the last review. Where the scope does not show the reviews, as that of the applicant, these say nothing.
 */
export async function loadJudgements(
  tx: Tx,
  application: Application,
): Promise<ApplicationFacts['judgements']> {
  const [decided, reviews] = await Promise.all([
    loadDecided(tx, application),
    listReviewsOf(tx, application.id),
  ])
  if (decided) return decided
  if (!reviews.some(({ state }) => state === 'recommended')) return []
  const { round } = application
  const [{ summary }, submission, { timeZone }] = await Promise.all([
    loadRound(tx, application, round, reviews),
    findSubmission(tx, application.id, round),
    getAssociation(tx, application.associationId),
  ])
  if (!summary.complete) return []
  const last = summary.recommendations.map(({ at }) => dayIn(at, timeZone)).toSorted()
  const decidedOn = last.at(-1)
  if (!submission || !decidedOn) return []
  const { findings } = submission.evaluation
  return judgementsOf({ standard: application.standard, summary, findings, decidedOn })
}
