import type { MarkState } from '../../domain/exams/marking/states.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** One marker's task with one script. */
export interface Mark {
  readonly id: string
  readonly officeId: string
  readonly scriptId: string
  readonly markerId: string
  readonly round: number
  readonly place: number
  readonly state: MarkState
  readonly askedAt: Date
  /** The last day for it; null for a calibration. */
  readonly dueOn: Day | null
  readonly doneAt: Date | null
}

const columns = [
  'id',
  'office_id as officeId',
  'script_id as scriptId',
  'marker_id as markerId',
  'round',
  'place',
  'state',
  'asked_at as askedAt',
  'due_on as dueOn',
  'done_at as doneAt',
] as const

export function findMark(tx: Tx, id: string): Promise<Mark | undefined> {
  return tx.selectFrom('exam_marks').select(columns).where('id', '=', id).executeTakeFirst()
}

/** Everybody's with a script, as far as the scope shows them, in the order of their places. */
export function listMarksOf(tx: Tx, scriptId: string): Promise<Mark[]> {
  return tx
    .selectFrom('exam_marks')
    .select(columns)
    .where('script_id', '=', scriptId)
    .orderBy('round')
    .orderBy('place')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}

/** Of many scripts at once. */
export async function listMarksOfMany(tx: Tx, scriptIds: readonly string[]): Promise<Mark[]> {
  if (scriptIds.length === 0) return []
  return tx
    .selectFrom('exam_marks')
    .select(columns)
    .where('script_id', 'in', scriptIds)
    .orderBy('round')
    .orderBy('place')
    .orderBy('id')
    .execute()
}

/** A marker's own, in the order of the scripts' codes, which says nothing of time. */
export function listMarksBy(tx: Tx, officeId: string, markerId: string): Promise<Mark[]> {
  return tx
    .selectFrom('exam_marks as mark')
    .innerJoin('exam_scripts as script', 'script.id', 'mark.script_id')
    .select([
      'mark.id',
      'mark.office_id as officeId',
      'mark.script_id as scriptId',
      'mark.marker_id as markerId',
      'mark.round',
      'mark.place',
      'mark.state',
      'mark.asked_at as askedAt',
      'mark.due_on as dueOn',
      'mark.done_at as doneAt',
    ])
    .where('mark.office_id', '=', officeId)
    .where('mark.marker_id', '=', markerId)
    .where('mark.state', 'in', ['asked', 'done'])
    .orderBy('script.code')
    .execute()
}

interface NewMark {
  readonly id: string
  readonly officeId: string
  readonly scriptId: string
  readonly markerId: string
  readonly round: number
  readonly place: number
  /** Null where a gap asks, or the marker begins a calibration. */
  readonly askedBy: string | null
  readonly dueOn: Day | null
  readonly at: Date
}

/** False where the place is filled, or the marker had the script before. */
export async function insertMark(tx: Tx, given: NewMark): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_marks')
    .values({
      id: given.id,
      office_id: given.officeId,
      script_id: given.scriptId,
      marker_id: given.markerId,
      round: given.round,
      place: given.place,
      asked_by: given.askedBy,
      asked_at: given.at,
      due_on: given.dueOn,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type End =
  | { readonly state: 'done'; readonly at: Date }
  | { readonly state: 'returned'; readonly reason: string }
  | { readonly state: 'taken-back' }

/** False where it was handed in, given back or taken back meanwhile, so that of two at once one counts. */
export async function endMark(tx: Tx, id: string, end: End): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_marks')
    .set({
      state: end.state,
      ...('at' in end && { done_at: end.at }),
      ...('reason' in end && end.reason !== '' && { reason: end.reason }),
    })
    .where('id', '=', id)
    .where('state', '=', 'asked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Why marks of a script were given back, for the office. */
export function listReturns(tx: Tx, scriptId: string) {
  return tx
    .selectFrom('exam_marks')
    .select(['id', 'marker_id as markerId', 'reason'])
    .where('script_id', '=', scriptId)
    .where('state', '=', 'returned')
    .orderBy('asked_at')
    .orderBy('id')
    .execute()
}
