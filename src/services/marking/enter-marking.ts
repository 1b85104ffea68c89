import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { findOfficeHostedBy } from '../../store/exams/offices.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { setScope, withScope } from '../../store/with-scope.ts'
import type { ExamMeans } from '../exams/exam-means.ts'

/** An office as marking needs it. */
export interface MarkingOffice {
  readonly id: string
  readonly hostId: string
  readonly shortId: string
  readonly name: string
  readonly timeZone: string
}

/** Who asks, on the pages of which association. */
export interface MarkingWish {
  readonly actor: SignedIn
  readonly associationId: string
}

/** What the services of marking are made with. */
export interface MarkingMeans extends ExamMeans {
  /** Where a marker begins, in the association by its short id. */
  readonly markingUrl: (association: string) => string
}

/** Does work at the office that the association runs; where it runs none there is nothing to mark. */
export function enterMarking<Result>(
  db: Db,
  { actor, associationId }: MarkingWish,
  work: (tx: Tx, office: MarkingOffice) => Promise<Result>,
): Promise<Result> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const office = await findOfficeHostedBy(tx, associationId)
    if (!office) throw new NotFound()
    const { id: hostId, shortId, name, timeZone } = office.host
    return work(tx, { id: office.id, hostId, shortId, name, timeZone })
  })
}

/**
 * Does what nobody in particular does, such as comparing marks, in the office's name and within the same
 * transaction: a marker's own scope shows nothing of the other marker.
 */
export async function asOffice<Result>(
  tx: Tx,
  actorId: string,
  work: () => Promise<Result>,
): Promise<Result> {
  await setScope(tx, { personId: '' })
  const result = await work()
  await setScope(tx, { personId: actorId })
  return result
}
