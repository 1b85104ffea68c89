import type { Application } from '../../domain/applications/application.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findPersonName } from '../../store/people/find-person-name.ts'
import { listReviewable } from '../../store/reviews/list-reviewable.ts'
import { listReviewsOf, type Review } from '../../store/reviews/reviews.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { listVacancies } from './plan-assignments.ts'

/** An application that is submitted or in review, with who reviews it and how many are still wanted. */
export interface Assignment {
  readonly application: Application
  readonly applicantName: string
  readonly reviews: readonly Review[]
  readonly names: ReadonlyMap<string, string>
  readonly vacancies: number
}

/** The applications that are or can be in review, the longest waiting first; none of the actor's own. */
export function listAssignments(
  db: Db,
  { actor, associationId }: { readonly actor: SignedIn; readonly associationId: string },
): Promise<readonly Assignment[]> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const listed = []
    for (const application of await listReviewable(tx, { associationId, exceptOf: actor.id })) {
      const { places, round } = await listVacancies(tx, application)
      const all = await listReviewsOf(tx, application.id)
      const reviews = all.filter((review) => review.round === round && review.state !== 'recused')
      const names = new Map<string, string>()
      for (const { reviewerId } of reviews)
        names.set(reviewerId, (await findPersonName(tx, reviewerId))?.name ?? '')
      const person = await findPersonName(tx, application.personId)
      listed.push({
        ...{ application, reviews, names, vacancies: places.length },
        applicantName: person?.name ?? '',
      })
    }
    return listed
  })
}
