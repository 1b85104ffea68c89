import { NotFound } from '../../domain/errors.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { sitsExamHostedBy } from '../../store/exams/candidates.ts'
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

type Work<Result> = (tx: Tx, office: MarkingOffice) => Promise<Result>

/** Does work at the office that the association runs; where it runs none, or one sits its exam, nothing is there. */
export async function enterMarking<Result>(db: Db, wish: MarkingWish, work: Work<Result>): Promise<Result> {
  const done = await enterIfOffice(db, wish, null, async (tx, office) => ({ result: await work(tx, office) }))
  if (!done) throw new NotFound()
  return done.result
}

/** The same where there may be nothing, and what holds then. */
export function enterIfOffice<Result, None>(
  db: Db,
  { actor, associationId }: MarkingWish,
  none: None,
  work: Work<Result>,
): Promise<Result | None> {
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const [office, sitsHere] = await Promise.all([
      findOfficeHostedBy(tx, associationId),
      sitsExamHostedBy(tx, associationId),
    ])
    if (!office || sitsHere) return none
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
