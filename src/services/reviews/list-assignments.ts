import type { Application } from '../../domain/applications/application.ts'
import type { DetectedKind } from '../../domain/reviews/conflicts.ts'
import { decideVacancies, type ReviewPolicy } from '../../domain/reviews/decide-vacancies.ts'
import type { Recommendation } from '../../domain/reviews/review-body.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { listPersonNames } from '../../store/people/find-person-name.ts'
import { listReviewable } from '../../store/reviews/list-reviewable.ts'
import { listRecommendations } from '../../store/reviews/recommendations.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import { listReviewsOfMany, type Review } from '../../store/reviews/reviews.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { findConflicts } from './find-conflicts.ts'

/** Somebody who reviews an application now, with the conflicts of interest that are found today. */
export interface AssignedReviewer {
  readonly name: string
  readonly conflicts: readonly DetectedKind[]
}

/** An application that is submitted or in review, with who reviews it and how many are still wanted. */
export interface Assignment {
  readonly application: Application
  readonly applicantName: string
  readonly reviewers: readonly AssignedReviewer[]
  readonly vacancies: number
}

export interface AssignmentList {
  readonly assignments: readonly Assignment[]
  /** The application after which the next page begins. */
  readonly next: string | null
}

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly after?: string | undefined
}

/** As many as reviewers can be proposed for at once. */
export const assignmentsAtOnce = 25

/** The applications that are or can be in review, the longest waiting first; none of the actor's own. */
export function listAssignments(db: Db, { actor, associationId, after }: Request): Promise<AssignmentList> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const question = { associationId, exceptOf: actor.id, after, limit: assignmentsAtOnce + 1 }
    const [found, { review: policy }, reviewers] = await Promise.all([
      listReviewable(tx, question),
      loadPolicy(tx, associationId),
      listReviewers(tx, associationId),
    ])
    const applications = found.slice(0, assignmentsAtOnce)
    const reviews = await listReviewsOfMany(
      tx,
      applications.map(({ id }) => id),
    )
    const asked = new Set(reviews.map(({ reviewerId }) => reviewerId))
    const [recommendations, names, conflictsOf] = await Promise.all([
      listRecommendations(
        tx,
        reviews.filter(({ state }) => state === 'recommended').map(({ id }) => id),
      ),
      listPersonNames(tx, [...applications.map(({ personId }) => personId), ...asked]),
      findConflicts(
        tx,
        associationId,
        applications,
        reviewers.filter(({ personId }) => asked.has(personId)),
      ),
    ])
    const of = assignmentOf({ policy, reviews, recommendations, names, conflictsOf })
    const last = applications.at(-1)
    return {
      assignments: applications.map(of),
      next: last && found.length > applications.length ? last.id : null,
    }
  })
}

interface Known {
  readonly policy: ReviewPolicy
  readonly reviews: readonly Review[]
  readonly recommendations: ReadonlyMap<string, Recommendation>
  readonly names: ReadonlyMap<string, string>
  readonly conflictsOf: Awaited<ReturnType<typeof findConflicts>>
}

function assignmentOf({ policy, reviews, recommendations, names, conflictsOf }: Known) {
  const byApplication = Map.groupBy(reviews, ({ applicationId }) => applicationId)
  return (application: Application): Assignment => {
    const ofRound = (byApplication.get(application.id) ?? []).filter(
      ({ round }) => round === application.round,
    )
    const placed = ofRound.map(({ id, place, state }) => ({
      ...{ place, state },
      recommendation: recommendations.get(id) ?? null,
    }))
    return {
      application,
      applicantName: names.get(application.personId) ?? '',
      reviewers: ofRound
        .filter(({ state }) => state !== 'recused')
        .map(({ reviewerId }) => ({
          name: names.get(reviewerId) ?? '',
          conflicts: conflictsOf(application.id).get(reviewerId) ?? [],
        })),
      vacancies: decideVacancies(policy, placed).length,
    }
  }
}
