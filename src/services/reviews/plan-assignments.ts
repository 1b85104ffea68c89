import type { Application } from '../../domain/applications/application.ts'
import { decideVacancies, type ReviewPolicy } from '../../domain/reviews/decide-vacancies.ts'
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
import { asObject, loadParties } from '../../store/applications/load-application-object.ts'
import { wantsFreshReviewers } from '../../store/decisions/appeals.ts'
import { listPersonNames } from '../../store/people/find-person-name.ts'
import { listReviewerLoads } from '../../store/reviews/reviewer-loads.ts'
import { type ListedReviewer, listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import type { Tx } from '../../store/tables.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { findConflicts } from './find-conflicts.ts'
import { loadRound, placedIn, type Round } from './load-review-summary.ts'
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
  const [applications, reviewers, loads] = await Promise.all([
    listProcessed(tx, wish),
    listReviewers(tx, association.id),
    listReviewerLoads(tx, association, Number(today.slice(0, 4))),
  ])
  const [conflictsOf, names, vacant] = await Promise.all([
    findConflicts(tx, association.id, applications, reviewers),
    listPersonNames(
      tx,
      applications.map(({ personId }) => personId),
    ),
    Promise.all(
      applications.map(async (application) => ({ application, ...(await listVacancies(tx, application)) })),
    ),
  ])
  const open = vacant.map(({ application, round, places, ...people }) => {
    const { category } = library.getEdition(application.standard, today, application.edition)
    const conflicts = conflictsOf(application.id)
    const applicantName = names.get(application.personId) ?? ''
    const vacancies = places.map(
      (place): Vacancy => ({
        applicationId: application.id,
        place,
        category,
        language,
        conflicts,
        ...people,
      }),
    )
    return { application, applicantName, round, vacancies }
  })
  const proposals = proposeReviewers(
    open.flatMap(({ vacancies }) => vacancies),
    candidatesOf(reviewers, loads, today),
  )
  return open
    .filter(({ vacancies }) => vacancies.length > 0)
    .map(({ vacancies, ...planned }) => ({
      ...planned,
      proposals: proposals.filter(({ vacancy }) => vacancies.includes(vacancy)),
    }))
}

async function listProcessed(
  tx: Tx,
  { actor, association, applicationIds }: PlanWish,
): Promise<Application[]> {
  const found = await Promise.all(
    applicationIds.map(async (id) => {
      const application = await findApplication(tx, id)
      if (application?.associationId !== association.id) return []
      const object = asObject(
        application,
        await loadParties(tx, { applicationId: id, associationId: association.id }),
      )
      const access = decideAccess(actor, { action: 'process-application', application: object })
      return access === 'allowed' ? [application] : []
    }),
  )
  return found.flat()
}

/** The places to fill in the present round, who has to do with it, and who reviewed the application before. */
export async function listVacancies(tx: Tx, application: Application) {
  const [round, { review: policy }, wantsFresh] = await Promise.all([
    loadRound(tx, application),
    loadPolicy(tx, application.associationId),
    wantsFreshReviewers(tx, application.id),
  ])
  const { reviews, former } = round
  return {
    round: round.summary.round,
    places: vacantPlaces(application, round, policy),
    involved: new Set(reviews.map(({ reviewerId }) => reviewerId)),
    knownTo: new Set(former.filter(({ state }) => state !== 'recused').map(({ reviewerId }) => reviewerId)),
    wantsFresh,
  }
}

/** The places that want a reviewer now; none where nobody reviews any more. */
export function vacantPlaces({ state }: Application, round: Round, policy: ReviewPolicy): readonly number[] {
  return state === 'submitted' || state === 'in-review' ? decideVacancies(policy, placedIn(round)) : []
}

function candidatesOf(
  reviewers: readonly ListedReviewer[],
  loads: Awaited<ReturnType<typeof listReviewerLoads>>,
  today: Day,
): Candidate[] {
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
