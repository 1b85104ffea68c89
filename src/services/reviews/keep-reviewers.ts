import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { NamedSomebody } from '../../domain/reviews/conflicts.ts'
import type { ReviewerProfile } from '../../domain/reviews/reviewer-profile.ts'
import { decideAccess, type SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import {
  deleteExclusion,
  type Exclusion,
  insertExclusion,
  listExclusions,
} from '../../store/reviews/reviewer-exclusions.ts'
import { listReviewerLoads, type ReviewerLoad } from '../../store/reviews/reviewer-loads.ts'
import {
  deletePause,
  insertPause,
  type ListedReviewer,
  listReviewers,
  putProfile,
} from '../../store/reviews/reviewer-profiles.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import type { ReviewingAssociation } from './review-means.ts'

export interface SeenReviewer extends ListedReviewer {
  readonly load: ReviewerLoad
  readonly exclusions: readonly Exclusion[]
}

export interface ReviewerWish {
  readonly actor: SignedIn
  readonly association: ReviewingAssociation
  readonly personId: string
}

const nothingYet: ReviewerLoad = { openReviews: 0, doneThisYear: 0, lastAssignedAt: null }

/** Everybody who reviews for an association, with what each has to do; for those who assign. */
export function listReviewersWithLoad(
  db: Db,
  { actor, association }: Omit<ReviewerWish, 'personId'>,
  today: Day,
): Promise<readonly SeenReviewer[]> {
  refuseOthers(actor, association.id)
  return withScope(db, { personId: actor.id, associationId: association.id }, (tx) =>
    loadReviewers(tx, association, today),
  )
}

/** One of them, for that person and for those who assign. */
export function seeReviewer(db: Db, wish: ReviewerWish, today: Day): Promise<SeenReviewer> {
  return enterReviewer(db, wish, async (tx) => {
    const [found] = await loadReviewers(tx, wish.association, today, wish.personId)
    if (!found) throw new NotFound()
    return found
  })
}

interface ProfileChange extends ReviewerWish {
  readonly profile: ReviewerProfile
  readonly after: number
  readonly now: Date
}

/** False where somebody else changed it since it was shown. */
export function changeProfile(db: Db, { profile, after, now, ...wish }: ProfileChange): Promise<boolean> {
  return enterReviewer(db, wish, (tx) =>
    putProfile(tx, { ...placeOf(wish), profile, after, by: wish.actor.id, at: now }),
  )
}

interface PauseChange extends ReviewerWish {
  readonly pause: { readonly id: string; readonly from: Day; readonly to: Day }
  readonly now: Date
}

export function addPause(db: Db, { pause, now, ...wish }: PauseChange): Promise<void> {
  return enterReviewer(db, wish, (tx) => insertPause(tx, { ...placeOf(wish), ...pause, at: now }))
}

export function removePause(db: Db, wish: ReviewerWish, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFound()
  return enterReviewer(db, wish, (tx) => deletePause(tx, placeOf(wish), id))
}

interface ExclusionChange extends ReviewerWish {
  readonly exclusion: NamedSomebody & { readonly id: string }
  readonly now: Date
}

export function addExclusion(db: Db, { exclusion, now, ...wish }: ExclusionChange): Promise<void> {
  return enterReviewer(db, wish, (tx) => insertExclusion(tx, { ...placeOf(wish), ...exclusion, at: now }))
}

export function removeExclusion(db: Db, wish: ReviewerWish, id: string): Promise<void> {
  if (!isUuid(id)) throw new NotFound()
  return enterReviewer(db, wish, (tx) => deleteExclusion(tx, placeOf(wish), id))
}

function enterReviewer<Result>(
  db: Db,
  { actor, association, personId }: ReviewerWish,
  work: (tx: Tx) => Promise<Result>,
): Promise<Result> {
  if (!isUuid(personId)) throw new NotFound()
  const access = decideAccess(actor, { action: 'review', associationId: association.id })
  if (actor.id !== personId || access !== 'allowed') refuseOthers(actor, association.id)
  return withScope(db, { personId: actor.id, associationId: association.id }, async (tx) => {
    const [reviewer] = await listReviewers(tx, association.id, personId)
    if (!reviewer) throw new NotFound()
    return work(tx)
  })
}

async function loadReviewers(
  tx: Tx,
  association: ReviewingAssociation,
  today: Day,
  personId?: string,
): Promise<readonly SeenReviewer[]> {
  const [reviewers, loads, excluded] = await Promise.all([
    listReviewers(tx, association.id, personId),
    listReviewerLoads(tx, association, Number(today.slice(0, 4))),
    listExclusions(tx, association.id),
  ])
  const exclusions = Map.groupBy(excluded, (each) => each.personId)
  return reviewers.map((reviewer) => ({
    ...reviewer,
    load: loads.get(reviewer.personId) ?? nothingYet,
    exclusions: exclusions.get(reviewer.personId) ?? [],
  }))
}

function placeOf({ association, personId }: ReviewerWish) {
  return { associationId: association.id, personId }
}

/** Thrown before anything is asked, so that nobody learns who reviews. */
function refuseOthers(actor: SignedIn, associationId: string): void {
  if (decideAccess(actor, { action: 'assign-reviewers', associationId }) !== 'allowed') throw new NotFound()
}
