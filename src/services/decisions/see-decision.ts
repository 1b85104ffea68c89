import type { Application } from '../../domain/applications/application.ts'
import { listAnswers } from '../../domain/applications/request.ts'
import { offerOutcomes } from '../../domain/decisions/offer-outcomes.ts'
import { decideAccess } from '../../domain/rights.ts'
import { withMembershipRule } from '../../domain/ways/membership-rules.ts'
import type { Evaluation } from '../../evaluation/finding.ts'
import type { Day } from '../../standards/day.ts'
import { listRequests } from '../../store/applications/requests.ts'
import { findLatestSubmission } from '../../store/applications/submissions.ts'
import { listAppeals } from '../../store/decisions/appeals.ts'
import { listVotes } from '../../store/decisions/committee.ts'
import { listBackgrounds, listDecisions } from '../../store/decisions/decisions.ts'
import { getAssociation } from '../../store/people/associations.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import type { Tx } from '../../store/tables.ts'
import { enterApplication } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { findChange, reviewSince } from '../reviews/find-change.ts'
import { loadRound } from '../reviews/load-review-summary.ts'
import type { Committee } from './load-committee.ts'
import { type DecisionDesk, loadDesk, withCommittee } from './load-desk.ts'
import type { DecisionMeans } from './means.ts'
import type { Decider } from './prepare-decision.ts'

type Seer = Decider

/** Everything for the page of a decision, as far as it is the asker's to see. */
export function seeDecision({ db, standards }: DecisionMeans, seer: Seer) {
  const { actor, associationId, applicationId } = seer
  const wish = { actor, action: 'decide-application', applicationId, associationId } as const
  return enterApplication(db, wish, async (tx, application) => {
    const object = { ...application, applicationId, reviewers: [] }
    const staffWish = { action: 'process-application', application: object } as const
    const isStaff = decideAccess(actor, staffWish) === 'allowed'
    const [loaded, applicant, backgrounds, appeals] = await Promise.all([
      isStaff
        ? loadDesk(tx, { standards }, application, { today: seer.dayOf(seer.now), now: seer.now })
        : deskOfMember(tx, { standards }, application, seer),
      findPersonName(tx, application.personId),
      isStaff ? listBackgrounds(tx, applicationId) : [],
      isStaff ? listAppeals(tx, applicationId) : [],
    ])
    const desk = await withCommittee(tx, loaded, { application, actorId: actor.id })
    const pastVotes = desk.decisions.length > 0 ? await listVotes(tx, applicationId) : []
    const seen = { application, applicant: applicant?.name ?? '', desk, isStaff, backgrounds, appeals }
    const maySetWays = decideAccess(actor, { action: 'change-policy', associationId }) === 'allowed'
    return { ...seen, own: ownVote(desk.committee, actor.id), pastVotes, maySetWays }
  })
}

/** Null for whoever is no member. */
function ownVote(committee: Committee | null, actorId: string) {
  const member = committee?.members.find(({ personId }) => personId === actorId)
  if (!committee || !member) return null
  const latest = committee.votes.findLast(({ memberId }) => memberId === actorId) ?? null
  return { conflict: member.conflict, latest }
}

/** A member who is no staff reads what was submitted, and what changed in the portfolio since the review began. */
async function deskOfMember(
  tx: Tx,
  { standards }: Pick<DecisionMeans, 'standards'>,
  application: Application,
  { dayOf, now }: Seer,
): Promise<DecisionDesk> {
  const { decision: policy, membership } = await loadPolicy(tx, application.associationId)
  const association = await getAssociation(tx, application.associationId)
  const written = standards.getEdition(application.standard, dayOf(now), application.edition)
  const edition = withMembershipRule(written, membership, association)
  const submission = (await findLatestSubmission(tx, application.id)) ?? null
  const evaluation = submission?.evaluation ?? nothingJudged(application, dayOf(now))
  const decisions = await listDecisions(tx, application.id)
  const { summary: review, reviews } = await loadRound(tx, application)
  const since = { application, edition, today: dayOf(now), since: reviewSince(reviews, now) }
  return {
    ...{ edition, evaluation, submission, decisions, policy, review },
    revision: submission?.revision ?? 0,
    change: isUnderReview(application) ? await findChange(tx, since) : null,
    answers: listAnswers(await listRequests(tx, application.id)),
    offered: offerOutcomes(edition, evaluation, policy),
    suggested: { reasons: [], toDo: [], ofDeferral: new Set() },
  }
}

export type SeenDecision = Exclude<Awaited<ReturnType<typeof seeDecision>>, { readonly access: unknown }>

/** Only then a committee may look into the portfolio that lives on (migration 0033). */
function isUnderReview({ state }: Application): boolean {
  return state === 'in-review' || state === 'more-asked'
}

function nothingJudged({ standard, edition }: Application, asOf: Day): Evaluation {
  return { standard, edition, asOf, outcome: 'not-met', findings: [] }
}
