import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

/** A task that somebody was asked to do by a day. */
export interface DueMark {
  readonly id: string
  readonly markerId: string
  readonly askedAt: Date
  readonly dueOn: Day
}

/**
 * Tasks of an office that nobody handed in and that are due between two days, the next first. Held until the
 * transaction ends, so that nobody is reminded of what is handed in meanwhile.
 */
export async function listDueMarks(
  tx: Tx,
  { officeId, from, until }: { readonly officeId: string; readonly from: Day; readonly until: Day },
): Promise<DueMark[]> {
  const rows = await tx
    .selectFrom('exam_marks')
    .select(['id', 'marker_id as markerId', 'asked_at as askedAt', 'due_on as dueOn'])
    .where('office_id', '=', officeId)
    .where('state', '=', 'asked')
    .where('place', '>', 0)
    .where('due_on', '>=', from)
    .where('due_on', '<=', until)
    .orderBy('due_on')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.flatMap(({ dueOn, ...row }) => (dueOn === null ? [] : [{ ...row, dueOn }]))
}
