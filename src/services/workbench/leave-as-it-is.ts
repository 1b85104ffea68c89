import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { isWorkKind, workKinds } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import type { Db } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { listStillWaiting } from '../../store/workbench/list-work.ts'
import { markAnswerRead, setAside } from '../../store/workbench/set-aside.ts'
import { kindsFor } from './kinds-for.ts'
import { loadReader } from './load-reader.ts'

interface Request {
  readonly actor: SignedIn
  readonly associationId: string
  readonly kind: string
  readonly subjectId: string
  readonly now: Date
  readonly today: Day
}

/** Takes a piece of work off the list because nothing more is to be done; what waits no longer is left alone. */
export function leaveAsItIs(db: Db, request: Request): Promise<void> {
  const { actor, associationId, kind, subjectId, now } = request
  if (!isWorkKind(kind) || !workKinds[kind].canBeSetAside || !isUuid(subjectId)) throw new NotFound()
  if (!kindsFor(actor, associationId).includes(kind)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const reader = await loadReader(tx, request)
    const waiting = await listStillWaiting(tx, reader, kind, [subjectId])
    if (!waiting.has(subjectId)) return
    if (kind === 'answer') await markAnswerRead(tx, subjectId)
    else await setAside(tx, { associationId, kind, subjectId, byPersonId: actor.id, at: now })
  })
}
