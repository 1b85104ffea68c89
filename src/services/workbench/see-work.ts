import type { SignedIn } from '../../domain/rights.ts'
import type { WorkPlace } from '../../domain/workbench/work-item.ts'
import type { WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { listWork, type WorkPage } from '../../store/workbench/list-work.ts'
import { kindsFor } from './kinds-for.ts'
import { loadReader } from './load-reader.ts'

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly today: Day
  /** One kind only. */
  readonly kind?: WorkKind | undefined
  readonly after?: WorkPlace | undefined
  /** False where it is known that the actor has read everything, so that threads need no look. */
  readonly hasUnread: boolean
}

export const workPageLength = 15
/** Beyond this the page says that there is more, and not how much. */
export const mostCounted = 99

/** What waits for somebody in an association, oldest first, by what the person may do. */
export function seeWork(
  db: Db,
  { actor, associationId, today, kind, after, hasUnread }: Request,
): Promise<WorkPage> {
  const may = kindsFor(actor, associationId).filter((each) => each !== 'comment' || hasUnread)
  const kinds = kind === undefined ? may : may.filter((each) => each === kind)
  return withScope(db, { personId: actor.id, associationId }, async (tx) =>
    listWork(tx, {
      ...(await loadReader(tx, { actor, associationId, today })),
      ...{ kinds, after, limit: workPageLength, most: after ? 0 : mostCounted },
    }),
  )
}
