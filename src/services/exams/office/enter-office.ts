import { NotFound } from '../../../domain/errors.ts'
import { type ExamOffice, findOfficeFor, findOfficeHostedBy } from '../../../store/exams/offices.ts'
import type { Db, Tx } from '../../../store/tables.ts'
import { withScope } from '../../../store/with-scope.ts'

/** A staff member, whose rights the page has looked at, within an association. */
export interface OfficeActor {
  readonly personId: string
  readonly associationId: string
}

/** The office that matters to an association, and whether its own staff run it. */
export interface SeenOffice {
  readonly office: ExamOffice
  readonly isHost: boolean
  /** Whether the association's own applicants sit here. */
  readonly isMember: boolean
}

/** Finds the office that an association runs, or that its applicants go to; nothing where there is none. */
export async function findSeenOffice(tx: Tx, associationId: string): Promise<SeenOffice | undefined> {
  const [hosted, joined] = await Promise.all([
    findOfficeHostedBy(tx, associationId),
    findOfficeFor(tx, associationId),
  ])
  if (hosted) return { office: hosted, isHost: true, isMember: joined?.id === hosted.id }
  return joined && { office: joined, isHost: false, isMember: true }
}

/** Does the work of an office for the staff of the association that runs it. For others there is nothing here. */
export function enterOffice<Result>(
  db: Db,
  actor: OfficeActor,
  work: (tx: Tx, office: ExamOffice) => Promise<Result>,
): Promise<Result> {
  return withScope(db, actor, async (tx) => {
    const office = await findOfficeHostedBy(tx, actor.associationId)
    if (!office) throw new NotFound()
    return work(tx, office)
  })
}
