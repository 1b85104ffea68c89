import { sql } from 'kysely'
import type { Piece } from '../../domain/workbench/sitting.ts'
import { isWorkKind, type WorkKind } from '../../domain/workbench/work-kinds.ts'
import type { Tx } from '../tables.ts'

/** A sitting of the scope's person in the scope's association. */
export interface Sitting {
  readonly id: string
  readonly kind: WorkKind
  readonly minutes: number
  readonly endedAt: Date | null
  readonly pieces: readonly Piece[]
}

interface NewSitting {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly kind: WorkKind
  readonly minutes: number
  readonly at: Date
  readonly subjectIds: readonly string[]
}

/** False where the form was sent before. */
export async function insertSitting(tx: Tx, given: NewSitting): Promise<boolean> {
  const { id, at, subjectIds } = given
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('sitting')
    .values({
      id,
      association_id: given.associationId,
      person_id: given.personId,
      kind: given.kind,
      minutes: given.minutes,
      started_at: at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) return false
  const pieces = subjectIds.map((subject_id, index) => ({ sitting_id: id, position: index + 1, subject_id }))
  await tx.insertInto('sitting_piece').values(pieces).execute()
  return true
}

/** By its id, or the one that is open now. */
export async function findSitting(
  tx: Tx,
  which: { readonly id: string } | { readonly openFor: string },
): Promise<Sitting | undefined> {
  const rows = await tx
    .selectFrom('sitting')
    .innerJoin('sitting_piece as piece', 'piece.sitting_id', 'sitting.id')
    .select(['sitting.id', 'sitting.kind', 'minutes', 'ended_at', 'position', 'subject_id', 'state'])
    .$if('id' in which, (query) => query.where('sitting.id', '=', 'id' in which ? which.id : ''))
    .$if('openFor' in which, (query) =>
      query
        .where('ended_at', 'is', null)
        .where('sitting.person_id', '=', 'openFor' in which ? which.openFor : '')
        .where('sitting.association_id', '=', sql<string>`current_association()`),
    )
    .orderBy('position')
    .execute()
  const [first] = rows
  if (!first || !isWorkKind(first.kind)) return undefined
  const { id, kind, minutes, ended_at: endedAt } = first
  const pieces = rows.map(({ position, subject_id: subjectId, state }) => ({ position, subjectId, state }))
  return { id, kind, minutes, endedAt, pieces }
}

/** Only what is still ahead moves, so that going on twice passes one piece. */
export async function markPieces(
  tx: Tx,
  sittingId: string,
  positions: readonly number[],
  state: 'done' | 'passed',
): Promise<void> {
  if (positions.length === 0) return
  await tx
    .updateTable('sitting_piece')
    .set({ state })
    .where('sitting_id', '=', sittingId)
    .where('position', 'in', positions)
    .where('state', '=', 'ahead')
    .execute()
}

/** Ends this one, or whichever is open. */
export async function endSittings(tx: Tx, personId: string, at: Date, id?: string): Promise<void> {
  await tx
    .updateTable('sitting')
    .set({ ended_at: sql<Date>`greatest(started_at, ${at}::timestamptz)` })
    .where('person_id', '=', personId)
    .where('association_id', '=', sql<string>`current_association()`)
    .where('ended_at', 'is', null)
    .$if(id !== undefined, (query) => query.where('id', '=', id ?? ''))
    .execute()
}
