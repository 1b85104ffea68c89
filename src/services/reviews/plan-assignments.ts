import type { Application } from '../../domain/applications/application.ts'
import { decideVacancies } from '../../domain/reviews/decide-vacancies.ts'
import {
  type Candidate,
  type Proposal,
  proposeReviewers,
  type Vacancy,
} from '../../domain/reviews/propose-reviewers.ts'
import { pausedUntil, type ReviewLanguage } from '../../domain/reviews/reviewer-profile.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import type { StandardsLibrary } from '../../standards/load-standards.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { loadApplicationObject } from '../../store/applications/load-application-object.ts'
import { wantsFreshReviewers } from '../../store/decisions/appeals.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listReviewerLoads } from '../../store/reviews/reviewer-loads.ts'
import { type ListedReviewer, listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { findConflicts } from './find-conflicts.ts'
import { loadRound, placedOf } from './load-review-summary.ts'
import type { ReviewingAssociation } from './review-means.ts'

export interface PlanWish {
  readonly actor: SignedIn
  readonly association: ReviewingAssociation
  readonly applicationIds: readonly string[]
  readonly language: ReviewLanguage
  readonly today: Day
}

/** An application with the places that want a reviewer, and who is proposed for each. */
export interface PlannedApplication {
  readonly application: Application
  readonly applicantName: string
  readonly round: number
  readonly proposals: readonly Proposal[]
}

/**
 * Who could review these applications, the first one given first. Applications that the actor may not process,
 * an own one among them, are left out, and so are those with nobody to find.
 */
export async function planAssignments(
  tx: Tx,
  library: StandardsLibrary,
  wish: PlanWish,
): Promise<readonly PlannedApplication[]> {
  const { association, language, today } = wish
  const applications = await listProcessed(tx, wish)
  const reviewers = await listReviewers(tx, association.id)
  const candidates = await listCandidates(tx, association, reviewers, today)
  const conflictsOf = await findConflicts(tx, association.id, applications, reviewers)
  const open = []
  for (const application of applications) {
    const vacant = await listVacancies(tx, application)
    const { category } = library.getEdition(application.standard, today, application.edition)
    const conflicts = conflictsOf(application.id)
    const vacancies = vacant.places.map(
      (place): Vacancy => ({
        ...{ applicationId: application.id, place, category, language, conflicts },
        involved: vacant.involved,
        knownTo: vacant.knownTo,
        wantsFresh: vacant.wantsFresh,
      }),
    )
    const person = await findPersonName(tx, application.personId)
    if (vacancies.length > 0)
      open.push({ application, applicantName: person?.name ?? '', round: vacant.round, vacancies })
  }
  const proposals = proposeReviewers(
    open.flatMap(({ vacancies }) => vacancies),
    candidates,
  )
  return open.map(({ vacancies, ...planned }) => ({
    ...planned,
    proposals: proposals.filter(({ vacancy }) => vacancies.includes(vacancy)),
  }))
}

async function listProcessed(
  tx: Tx,
  { actor, association, applicationIds }: PlanWish,
): Promise<Application[]> {
  const found = []
  for (const id of applicationIds) {
    const application = await findApplication(tx, id)
    if (application?.associationId !== association.id) continue
    const object = await loadApplicationObject(tx, application)
    const access = decideAccess(actor, { action: 'process-application', application: object })
    if (access === 'allowed') found.push(application)
  }
  return found
}

/** The places to fill in the present round, who has to do with it, and who reviewed the application before. */
export async function listVacancies(tx: Tx, application: Application) {
  const isOpen = application.state === 'submitted' || application.state === 'in-review'
  const { reviews, summary, versions, former } = await loadRound(tx, application)
  const { review: policy } = await loadPolicy(tx, application.associationId)
  const finished = summary.recommendations.flatMap((given) => {
    const body = versions.findLast(({ reviewId }) => reviewId === given.reviewId)?.body
    return body ? [{ ...given, body }] : []
  })
  const placed = reviews.map((review) => placedOf(review, finished))
  return {
    round: summary.round,
    places: isOpen ? decideVacancies(policy, placed) : [],
    involved: new Set(reviews.map(({ reviewerId }) => reviewerId)),
    knownTo: new Set(former.filter(({ state }) => state !== 'recused').map(({ reviewerId }) => reviewerId)),
    wantsFresh: await wantsFreshReviewers(tx, application.id),
  }
}

async function listCandidates(
  tx: Tx,
  association: ReviewingAssociation,
  reviewers: readonly ListedReviewer[],
  today: Day,
): Promise<Candidate[]> {
  const loads = await listReviewerLoads(tx, association, Number(today.slice(0, 4)))
  return reviewers.map(({ personId, name, profile, pauses }) => {
    const load = loads.get(personId)
    return {
      ...{ personId, name, profile, pausedUntil: pausedUntil(pauses, today) },
      openReviews: load?.openReviews ?? 0,
      doneThisYear: load?.doneThisYear ?? 0,
      lastAssignedAt: load?.lastAssignedAt ?? null,
    }
  })
}
