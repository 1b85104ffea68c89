import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationRequest, listAnswers } from '../../domain/applications/request.ts'
import { examsOf, type OfferedOutcome, offerOutcomes } from '../../domain/decisions/offer-outcomes.ts'
import type { ReviewSoFar } from '../../domain/decisions/review-so-far.ts'
import { type SuggestedWords, suggestReasons } from '../../domain/decisions/suggest-reasons.ts'
import type { AssociationPolicy } from '../../domain/policy/association-policy.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { listRequests } from '../../store/applications/requests.ts'
import { findLatestSubmission, type Submission } from '../../store/applications/submissions.ts'
import { type Decision, listDecisions } from '../../store/decisions/decisions.ts'
import type { Tx } from '../../store/tables.ts'
import { judgeApplication } from '../applications/judge-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type Change, findChange, reviewSince } from '../reviews/find-change.ts'
import { loadRound } from '../reviews/load-review-summary.ts'
import { type Committee, loadCommittee } from './load-committee.ts'
import type { DecisionMeans } from './means.ts'

/** All that a decision is taken on, as it stands now. */
export interface DecisionDesk {
  readonly edition: Edition
  readonly evaluation: Evaluation
  /** The state of the portfolio that was judged. */
  readonly revision: number
  readonly submission: Submission | null
  readonly review: ReviewSoFar
  /** What the applicant changed since the review began. */
  readonly change: Change | null
  /** What was asked in this round of review, and answered. */
  readonly answers: readonly ApplicationRequest[]
  readonly offered: readonly OfferedOutcome[]
  readonly suggested: SuggestedWords
  /** The newest first. */
  readonly decisions: readonly Decision[]
  readonly policy: AssociationPolicy['decision']
}

export interface DeskWithCommittee extends DecisionDesk {
  readonly committee: Committee | null
}

export async function loadDesk(
  tx: Tx,
  { standards }: Pick<DecisionMeans, 'standards'>,
  application: Application,
  { today, now }: { readonly today: Day; readonly now: Date },
): Promise<DecisionDesk> {
  const [{ decision: policy }, judged, { summary: review, reviews }, decisions, submission, requests] =
    await Promise.all([
      loadPolicy(tx, application.associationId),
      judgeApplication(tx, standards, application, today),
      loadRound(tx, application),
      listDecisions(tx, application.id),
      findLatestSubmission(tx, application.id),
      listRequests(tx, application.id),
    ])
  const { evaluation, revision, edition } = judged
  return {
    edition,
    evaluation,
    revision,
    submission: submission ?? null,
    review,
    change: await findChange(tx, { application, edition, today, since: reviewSince(reviews, now) }),
    answers: listAnswers(requests),
    offered: offerOutcomes(edition, evaluation, policy),
    suggested: suggestReasons(evaluation, review, examsOf(edition)),
    decisions,
    policy,
  }
}

/** With the committee where one decides. Nothing else may ask in the transaction meanwhile (`asAssociation`). */
export async function withCommittee(
  tx: Tx,
  desk: DecisionDesk,
  { application, actorId }: { readonly application: Application; readonly actorId: string },
): Promise<DeskWithCommittee> {
  const { by, committeeVotes: needed } = desk.policy
  if (by !== 'committee') return { ...desk, committee: null }
  const decisionNumber = (desk.decisions[0]?.number ?? 0) + 1
  return { ...desk, committee: await loadCommittee(tx, actorId, { application, decisionNumber, needed }) }
}
