import { NotFound } from '../../domain/errors.ts'
import { isUuid } from '../../domain/is-uuid.ts'
import type { SignedIn } from '../../domain/rights.ts'
import { type Progress, piecesThatFit, tellProgress } from '../../domain/workbench/sitting.ts'
import type { WorkItem } from '../../domain/workbench/work-item.ts'
import { isWorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Day } from '../../standards/day.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { withScope } from '../../store/with-scope.ts'
import { listStillWaiting, listWork } from '../../store/workbench/list-work.ts'
import {
  endSittings,
  findSitting,
  insertSitting,
  markPieces,
  type Sitting,
} from '../../store/workbench/sittings.ts'
import { kindsFor } from './kinds-for.ts'
import { loadReader } from './load-reader.ts'

export interface Sitter {
  readonly actor: SignedIn
  readonly associationId: string
  readonly now: Date
  readonly today: Day
}

interface Wish {
  readonly id: string
  readonly kind: string
  readonly minutes: number
}

const longest = 480

/** Begins a sitting with the oldest pieces of a kind that fit; the one before ends. False where none waits. */
export function sitDown(db: Db, sitter: Sitter, wish: Wish): Promise<boolean> {
  const { actor, associationId, now } = sitter
  const { id, kind, minutes } = wish
  if (!isUuid(id) || !isWorkKind(kind) || minutes < 1 || minutes > longest) throw new NotFound()
  if (!kindsFor(actor, associationId).includes(kind)) throw new NotFound()
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    if (await findSitting(tx, { id })) return true
    const limit = piecesThatFit(kind, minutes)
    const { items } = await listWork(tx, { ...(await loadReader(tx, sitter)), kinds: [kind], limit, most: 0 })
    if (items.length === 0) return false
    await endSittings(tx, actor.id, now)
    const subjectIds = items.map(({ subjectId }) => subjectId)
    return insertSitting(tx, { id, associationId, personId: actor.id, kind, minutes, at: now, subjectIds })
  })
}

export interface SeenSitting {
  readonly sitting: Sitting
  readonly progress: Progress
  /** What comes next, where it waits still. */
  readonly item: WorkItem | undefined
}

/** How far a sitting has come; what waits no longer is done, whoever did it. */
export async function seeSitting(db: Db, sitter: Sitter, id: string): Promise<SeenSitting> {
  const seen = await inOwnSitting(db, sitter, id, (tx, sitting) => look(tx, sitter, sitting))
  if (!seen) throw new NotFound()
  return seen
}

/** Leaves the piece at hand, done or not, and answers what comes next. */
export function goOn(db: Db, sitter: Sitter, id: string, position: number): Promise<SeenSitting | undefined> {
  return inOwnSitting(db, sitter, id, async (tx, sitting) => {
    const waiting = await waitingOf(tx, sitter, sitting)
    const ahead = sitting.pieces.filter(({ state }) => state === 'ahead')
    const gone = ahead.filter(({ subjectId }) => !waiting.has(subjectId))
    await markPieces(
      tx,
      id,
      gone.map((piece) => piece.position),
      'done',
    )
    await markPieces(tx, id, [position], 'passed')
    return look(tx, sitter, (await findSitting(tx, { id })) ?? sitting)
  })
}

export function endSitting(db: Db, sitter: Sitter, id: string): Promise<void> {
  return inOwnSitting(db, sitter, id, (tx) => endSittings(tx, sitter.actor.id, sitter.now, id))
}

/** The sitting that is open, for the line at the head of every page of the association's staff. */
export function findOpenSitting(
  db: Db,
  actor: SignedIn,
  associationId: string,
): Promise<Sitting | undefined> {
  return withScope(db, { personId: actor.id, associationId }, (tx) => findSitting(tx, { openFor: actor.id }))
}

/** Undefined where there is no such sitting of the person's own. */
async function inOwnSitting<Result>(
  db: Db,
  { actor, associationId }: Sitter,
  id: string,
  work: (tx: Tx, sitting: Sitting) => Promise<Result>,
): Promise<Result | undefined> {
  if (!isUuid(id)) return undefined
  return withScope(db, { personId: actor.id, associationId }, async (tx) => {
    const sitting = await findSitting(tx, { id })
    return sitting && work(tx, sitting)
  })
}

async function look(tx: Tx, sitter: Sitter, sitting: Sitting): Promise<SeenSitting> {
  const progress = tellProgress(sitting.pieces, await waitingOf(tx, sitter, sitting))
  const only = progress.next?.subjectId
  if (only === undefined) return { sitting, progress, item: undefined }
  const { items } = await listWork(tx, {
    ...(await loadReader(tx, sitter)),
    ...{ kinds: [sitting.kind], only },
    ...{ limit: 1, most: 0 },
  })
  return { sitting, progress, item: items[0] }
}

async function waitingOf(tx: Tx, sitter: Sitter, { kind, pieces }: Sitting) {
  const ids = pieces.map(({ subjectId }) => subjectId)
  const mayStill = kindsFor(sitter.actor, sitter.associationId).includes(kind)
  return listStillWaiting(tx, await loadReader(tx, sitter), kind, mayStill ? ids : [])
}
