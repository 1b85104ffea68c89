import type { Application } from '../../domain/applications/application.ts'
import { type ApplicationRequest, listAnswers } from '../../domain/applications/request.ts'
import { NotFound } from '../../domain/errors.ts'
import type { DetectedKind } from '../../domain/reviews/conflicts.ts'
import { mayChange } from '../../domain/reviews/may-change.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { CompetencyDomain } from '../../standards/competency-areas.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { listRequests } from '../../store/applications/requests.ts'
import { findPersonName, listPersonNames } from '../../store/people/find-person-name.ts'
import { listRemarks, type Remark } from '../../store/reviews/review-remarks.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import type { Review } from '../../store/reviews/reviews.ts'
import { listReviewsOf } from '../../store/reviews/reviews.ts'
import type { Submitted } from '../../store/reviews/submissions.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { loadPolicy } from '../applications/load-policy.ts'
import { type Change, changeBetween, loadSides, reviewSince } from './find-change.ts'
import { findConflicts } from './find-conflicts.ts'
import { loadRound, type Round } from './load-review-summary.ts'
import { vacantPlaces } from './plan-assignments.ts'
import type { ReviewingAssociation } from './review-means.ts'
import { loadReviewed, type ReviewLibrary } from './see-review.ts'

/** The reviews of an application beside each other, for staff and for reviewers whose own is in. */
export interface SeenComparison extends Round {
  readonly application: Application
  readonly applicantName: string
  readonly submitted: Submitted
  readonly edition: Edition
  readonly domains: readonly CompetencyDomain[]
  readonly remarks: readonly Remark[]
  /** What the applicant changed since the review began. */
  readonly change: Change | null
  /** What was asked in this round, and answered. */
  readonly answers: readonly ApplicationRequest[]
  /** All rounds that there are to look at, the latest first. */
  readonly rounds: readonly number[]
  /** By the person's id. */
  readonly names: ReadonlyMap<string, string>
  readonly isStaff: boolean
  /** The actor's review of this round. */
  readonly own: Review | null
  readonly mayChange: boolean
  /** Whether the actor has a review to finish here before seeing those of others. */
  readonly waitsForOwn: boolean
  /** Conflicts found by now with those who review, for staff. */
  readonly conflicts: ReadonlyMap<string, readonly DetectedKind[]>
  /** How many places want a reviewer now, for staff. */
  readonly vacancies: number
  readonly hasEmerging: boolean
}

export interface CompareWish {
  readonly actor: SignedIn
  readonly association: ReviewingAssociation
  readonly applicationId: string
  readonly today: Day
  readonly now: Date
  /** A former round to look at; the present one where it is left out. */
  readonly round?: number | undefined
}

/**
 * Compares the reviews of the present round, or of a former one where it is asked for; for a reviewer, of the latest
 * that he or she reviewed.
 */
export function seeComparison(
  db: Db,
  library: ReviewLibrary,
  wish: CompareWish,
): Promise<SeenComparison | Stopped> {
  const { actor, association, applicationId, today, now } = wish
  const entering = {
    actor,
    action: 'see-application',
    applicationId,
    associationId: association.id,
  } as const
  return enterApplication(db, entering, async (tx, application) => {
    const { isStaff, round, rounds, hasOpen, all } = await findStanding(tx, wish, application)
    const ofRound = all.filter((review) => review.round === round)
    const reviewing = ofRound.filter(({ state }) => state !== 'recused')
    const isPresent = round === application.round
    const [loaded, reviewed, person, { review: policy }, remarks, requests, names, conflicts, sides] =
      await Promise.all([
        loadRound(tx, application, round, all),
        loadReviewed(tx, library, application, { round }),
        findPersonName(tx, application.personId),
        loadPolicy(tx, association.id),
        listRemarks(tx, application.id, round),
        listRequests(tx, application.id),
        listPersonNames(
          tx,
          ofRound.map(({ reviewerId }) => reviewerId),
        ),
        isStaff ? conflictsNow(tx, association.id, application, reviewing) : new Map(),
        isPresent ? loadSides(tx, application, reviewSince(reviewing, now)) : null,
      ])
    const { submitted, edition, domains } = reviewed
    const own = reviewing.find(({ reviewerId }) => reviewerId === actor.id)
    const change = sides && changeBetween(tx, sides, { edition, today })
    return {
      ...loaded,
      ...{
        application,
        submitted,
        edition,
        domains,
        isStaff,
        own: own ?? null,
        waitsForOwn: hasOpen,
        rounds,
      },
      applicantName: person?.name ?? '',
      ...{ remarks, change, names, conflicts },
      answers: isPresent ? listAnswers(requests) : [],
      mayChange: own !== undefined && mayChange(application, loaded.summary, own.id),
      vacancies: isStaff && isPresent ? vacantPlaces(application, loaded, policy).length : 0,
      hasEmerging: edition.emerging !== undefined,
    }
  })
}

interface Standing {
  readonly isStaff: boolean
  /** The round to compare. */
  readonly round: number
  /** All that there are for the actor to compare, the latest first. */
  readonly rounds: readonly number[]
  /** Whether there is an own review to finish before others are read. */
  readonly hasOpen: boolean
  /** All reviews that the scope shows. */
  readonly all: readonly Review[]
}

/** As what the actor comes, and what there is to compare; nothing for a reviewer before the own review. */
export async function findStanding(
  tx: Tx,
  { actor, association, round: wanted }: Pick<CompareWish, 'actor' | 'association' | 'round'>,
  application: Application,
): Promise<Standing> {
  const associationId = association.id
  const isStaff = decideAccess(actor, { action: 'assign-reviewers', associationId }) === 'allowed'
  const all = await listReviewsOf(tx, application.id)
  const own = all.filter(({ reviewerId, state }) => reviewerId === actor.id && state !== 'recused')
  const done = own.filter(({ state }) => state === 'recommended')
  const seen = isStaff
    ? [application.round, ...all.map(({ round }) => round)]
    : done.map(({ round }) => round)
  const rounds = [...new Set(seen)].toSorted((one, other) => other - one)
  const round = wanted === undefined ? rounds[0] : rounds.find((each) => each === wanted)
  if (round === undefined) throw new NotFound()
  const hasOpen = own.some((review) => review.state === 'assigned' && review.round === application.round)
  return { isStaff, round, rounds, hasOpen, all }
}

async function conflictsNow(
  tx: Tx,
  associationId: string,
  application: Application,
  reviews: readonly Review[],
): Promise<ReadonlyMap<string, readonly DetectedKind[]>> {
  const all = await listReviewers(tx, associationId)
  const reviewers = all.filter(({ personId }) => reviews.some(({ reviewerId }) => reviewerId === personId))
  return (await findConflicts(tx, associationId, [application], reviewers))(application.id)
}
