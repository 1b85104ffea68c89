import type { Application } from '../../domain/applications/application.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findApplication } from '../../store/applications/applications.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listVersions } from '../../store/reviews/review-versions.ts'
import { listReviewsBy, type Review } from '../../store/reviews/reviews.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'

/** A review of the actor's own, as the list of them shows it. */
export interface MyReview {
  readonly review: Review
  /** Null once the application is too long over to be seen. */
  readonly application: Application | null
  readonly applicantName: string
  /** The applicant answered what this reviewer asked, so that it wants another look. */
  readonly wantsAnotherLook: boolean
}

export interface MyReviews {
  /** Open ones and those whose question was answered, what is due first at the top. */
  readonly open: readonly MyReview[]
  /** Those that are in, the latest first. */
  readonly done: readonly MyReview[]
}

/** What somebody has to review in an association, and did. */
export function listMyReviews(
  db: Db,
  { actor, associationId }: { readonly actor: SignedIn; readonly associationId: string },
): Promise<MyReviews> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const all = []
    for (const review of await listReviewsBy(tx, associationId, actor.id)) all.push(await tell(tx, review))
    return {
      open: all.filter((mine) => mine.wantsAnotherLook || isOpen(mine)),
      done: all
        .filter(({ review, wantsAnotherLook }) => review.state === 'recommended' && !wantsAnotherLook)
        .toSorted((one, other) => recommendedAt(other) - recommendedAt(one)),
    }
  })
}

/** A review that was left open when the application was decided waits for nobody once a new round begins. */
function isOpen({ review, application }: MyReview): boolean {
  return review.state === 'assigned' && (application === null || application.round === review.round)
}

async function tell(tx: Tx, review: Review): Promise<MyReview> {
  const application = (await findApplication(tx, review.applicationId)) ?? null
  const person = await findPersonName(tx, review.applicantId)
  const applicantName = application ? (person?.name ?? '') : ''
  return { review, application, applicantName, wantsAnotherLook: await wantsLook(tx, review, application) }
}

async function wantsLook(tx: Tx, review: Review, application: Application | null): Promise<boolean> {
  if (review.state !== 'recommended' || application?.state !== 'in-review') return false
  if (review.round !== application.round) return false
  const versions = await listVersions(tx, review.applicationId, review.round)
  const latest = versions.findLast(({ reviewId }) => reviewId === review.id)
  return latest?.body.recommendation === 'ask' && application.stateSince > latest.at
}

function recommendedAt({ review }: MyReview): number {
  return review.recommendedAt?.getTime() ?? 0
}
