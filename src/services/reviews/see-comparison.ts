import type { Application } from '../../domain/applications/application.ts'
import type { Comparison } from '../../domain/applications/compare-submission.ts'
import { NotFound } from '../../domain/errors.ts'
import type { DetectedKind } from '../../domain/reviews/conflicts.ts'
import { mayChange } from '../../domain/reviews/may-change.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { CompetencyDomain } from '../../standards/competency-areas.ts'
import type { Day } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listRemarks, type Remark } from '../../store/reviews/review-remarks.ts'
import { listReviewers } from '../../store/reviews/reviewer-profiles.ts'
import type { Review } from '../../store/reviews/reviews.ts'
import { listReviewsBy } from '../../store/reviews/reviews.ts'
import type { Submitted } from '../../store/reviews/submissions.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { enterApplication, type Stopped } from '../applications/enter-application.ts'
import { findChange } from './find-change.ts'
import { findConflicts } from './find-conflicts.ts'
import { loadRound, type Round } from './load-review-summary.ts'
import { listVacancies } from './plan-assignments.ts'
import type { ReviewingAssociation } from './review-means.ts'
import { loadQuestions, type ReviewLibrary } from './see-review.ts'

/** The reviews of an application beside each other, for staff and for reviewers whose own is in. */
export interface SeenComparison extends Round {
  readonly application: Application
  readonly applicantName: string
  readonly submitted: Submitted
  readonly edition: Edition
  readonly domains: readonly CompetencyDomain[]
  readonly remarks: readonly Remark[]
  readonly change: Comparison | null
  /** By the person's id. */
  readonly names: ReadonlyMap<string, string>
  readonly isStaff: boolean
  /** The actor's review of this submission. */
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
}

/** Compares the reviews of the latest submission; for a reviewer, of the latest that he or she reviewed. */
export function seeComparison(
  db: Db,
  library: ReviewLibrary,
  wish: CompareWish,
): Promise<SeenComparison | Stopped> {
  const { actor, association, applicationId, today } = wish
  const entering = {
    actor,
    action: 'see-application',
    applicationId,
    associationId: association.id,
  } as const
  return enterApplication(db, entering, async (tx, application) => {
    const { isStaff, round, hasOpen } = await findStanding(tx, wish, application)
    const loaded = await loadRound(tx, application, round)
    const questions = await loadQuestions(tx, library, application, { round: loaded.summary.round })
    const { submitted, edition, domains } = questions
    const own = loaded.reviews.find(({ reviewerId, state }) => reviewerId === actor.id && state !== 'recused')
    const person = await findPersonName(tx, application.personId)
    const reviewing = loaded.reviews.filter(({ state }) => state !== 'recused')
    return {
      ...loaded,
      ...{ application, submitted, edition, domains, isStaff, own: own ?? null, waitsForOwn: hasOpen },
      applicantName: person?.name ?? '',
      remarks: await listRemarks(tx, application.id, loaded.summary.round),
      change: await findChange(tx, { application, submitted, edition, today }),
      names: await listNames(tx, loaded.reviews),
      mayChange: own !== undefined && mayChange(application, loaded.summary, own.id),
      conflicts: isStaff ? await conflictsNow(tx, association.id, application, reviewing) : new Map(),
      vacancies: isStaff ? (await listVacancies(tx, application)).places.length : 0,
      hasEmerging: edition.emerging !== undefined,
    }
  })
}

/** As what the actor comes, and which submission there is to compare; nothing for a reviewer before the own review. */
export async function findStanding(
  tx: Tx,
  { actor, association }: Pick<CompareWish, 'actor' | 'association'>,
  application: Application,
): Promise<{ readonly isStaff: boolean; readonly round: number | undefined; readonly hasOpen: boolean }> {
  const associationId = association.id
  const isStaff = decideAccess(actor, { action: 'assign-reviewers', associationId }) === 'allowed'
  const reviews = await listReviewsBy(tx, associationId, actor.id)
  const here = reviews.filter(({ applicationId }) => applicationId === application.id)
  const hasOpen = here.some(({ state }) => state === 'assigned')
  if (isStaff) return { isStaff, round: undefined, hasOpen }
  const done = here.filter(({ state }) => state === 'recommended').map(({ round }) => round)
  if (done.length === 0) throw new NotFound()
  return { isStaff, round: Math.max(...done), hasOpen }
}

async function listNames(tx: Tx, reviews: readonly Review[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(reviews.map(({ reviewerId }) => reviewerId))]
  const named = []
  for (const id of ids) named.push([id, (await findPersonName(tx, id))?.name ?? ''] as const)
  return new Map(named)
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
