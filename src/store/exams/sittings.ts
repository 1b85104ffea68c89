import type { ExamPart } from '../../domain/exams/exam-part.ts'
import type { ExamSitting, RunningSitting, SittingState } from '../../domain/exams/sitting.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

const columns = [
  'id',
  'office_id as officeId',
  'association_id as associationId',
  'person_id as personId',
  'application_id as applicationId',
  'part',
  'category',
  'window_id as windowId',
  'form_id as formId',
  'state',
  'state_since as stateSince',
  'planned_on as plannedOn',
  'started_at as startedAt',
  'ends_at as endsAt',
  'handed_in_at as handedInAt',
  'handed_in_by as handedInBy',
  'layout',
  'hides_clock as hidesClock',
  'version',
] as const

/** As far as the scope shows it. */
export function findSitting(tx: Tx, id: string): Promise<ExamSitting | undefined> {
  return tx.selectFrom('exam_sittings').select(columns).where('id', '=', id).executeTakeFirst()
}

/** A person's sittings, the newest first. */
export function listSittingsOf(tx: Tx, personId: string): Promise<ExamSitting[]> {
  return tx
    .selectFrom('exam_sittings')
    .select(columns)
    .where('person_id', '=', personId)
    .orderBy('booked_at', 'desc')
    .orderBy('id')
    .execute()
}

/** Those of an office in some states, the next day first; as far as the scope shows them. */
export function listSittingsOfOffice(
  tx: Tx,
  officeId: string,
  states: readonly SittingState[],
  limit: number,
): Promise<ExamSitting[]> {
  return tx
    .selectFrom('exam_sittings')
    .select(columns)
    .where('office_id', '=', officeId)
    .where('state', 'in', states)
    .orderBy('planned_on')
    .orderBy('id')
    .limit(limit)
    .execute()
}

/** Seats of a window that are booked and not used yet. */
export function listBookedIn(tx: Tx, windowId: string): Promise<ExamSitting[]> {
  return tx
    .selectFrom('exam_sittings')
    .select(columns)
    .where('window_id', '=', windowId)
    .where('state', '=', 'booked')
    .orderBy('id')
    .execute()
}

export interface NewSitting
  extends Pick<
    ExamSitting,
    | 'id'
    | 'officeId'
    | 'associationId'
    | 'personId'
    | 'applicationId'
    | 'part'
    | 'category'
    | 'windowId'
    | 'plannedOn'
  > {
  readonly scriptCode: string
  readonly at: Date
}

/** False where the form was sent before, or there is a seat for the part already. */
export async function insertSitting(tx: Tx, given: NewSitting): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_sittings')
    .values({
      id: given.id,
      office_id: given.officeId,
      association_id: given.associationId,
      person_id: given.personId,
      application_id: given.applicationId,
      part: given.part,
      category: given.category,
      window_id: given.windowId,
      script_code: given.scriptCode,
      state_since: given.at,
      planned_on: given.plannedOn,
      booked_at: given.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

/** Whether a seat for the exam of an application is booked, or one was sat. */
export async function hasExamUnderWay(tx: Tx, applicationId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('exam_sittings')
    .select('id')
    .where('application_id', '=', applicationId)
    .where('state', 'not in', ['cancelled', 'missed'])
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** The seat that an application has for a part and that is not used yet. */
export function findBooking(tx: Tx, applicationId: string, part: ExamPart): Promise<ExamSitting | undefined> {
  return tx
    .selectFrom('exam_sittings')
    .select(columns)
    .where('application_id', '=', applicationId)
    .where('part', '=', part)
    .where('state', '=', 'booked')
    .executeTakeFirst()
}

/** Moves a booking to another window or day. False where it is no booking any more. */
export async function moveBooking(
  tx: Tx,
  { id, version }: Pick<ExamSitting, 'id' | 'version'>,
  to: { readonly windowId: string; readonly plannedOn: Day },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sittings')
    .set({ window_id: to.windowId, planned_on: to.plannedOn, version: version + 1 })
    .where('id', '=', id)
    .where('version', '=', version)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** False where it has moved on. */
export async function moveSitting(
  tx: Tx,
  { id, state: from }: Pick<ExamSitting, 'id' | 'state'>,
  { to, at }: { readonly to: SittingState; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sittings')
    .set((row) => ({ state: to, state_since: at, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', from)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Begins it once, however often it is asked. False where it has begun. */
export async function beginSitting(
  tx: Tx,
  id: string,
  begin: { readonly formId: string; readonly startedAt: Date; readonly endsAt: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sittings')
    .set((row) => ({
      ...{ state: 'sitting' as const, state_since: begin.startedAt, version: row('version', '+', 1) },
      ...{ form_id: begin.formId, started_at: begin.startedAt, ends_at: begin.endsAt },
    }))
    .where('id', '=', id)
    .where('state', '=', 'booked')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Hands it in once. Waits for answers that are being saved, and none is saved after it. */
export async function handInSitting(
  tx: Tx,
  { id }: Pick<RunningSitting, 'id'>,
  { by, at }: { readonly by: 'candidate' | 'time'; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_sittings')
    .set((row) => ({
      ...{ state: 'handed-in' as const, state_since: at, version: row('version', '+', 1) },
      ...{ handed_in_at: at, handed_in_by: by },
    }))
    .where('id', '=', id)
    .where('state', '=', 'sitting')
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** How the candidate likes to see it. */
export async function setSittingView(
  tx: Tx,
  id: string,
  view: { readonly layout?: 'one' | 'all'; readonly hidesClock?: boolean },
): Promise<void> {
  const { layout, hidesClock } = view
  if (layout === undefined && hidesClock === undefined) return
  await tx
    .updateTable('exam_sittings')
    .set({ ...(layout && { layout }), ...(hidesClock !== undefined && { hides_clock: hidesClock }) })
    .where('id', '=', id)
    .where('state', '=', 'sitting')
    .execute()
}
