import { sql } from 'kysely'
import type { ExamWindow } from '../../domain/exams/decide-booking.ts'
import type { Day } from '../../standards/day.ts'
import type { Tx } from '../tables.ts'

const windows = (tx: Tx) =>
  tx
    .selectFrom('exam_windows')
    .select([
      'id',
      'office_id as officeId',
      'name',
      'part',
      'categories',
      'first_day as firstDay',
      'last_day as lastDay',
      'book_until as bookUntil',
      'seats',
      'version',
    ])
    .select(sql<boolean>`closed_at is not null`.as('isClosed'))

/** Windows of an office that are not over on a day, the next first. */
export function listExamWindows(tx: Tx, officeId: string, notBefore: Day): Promise<ExamWindow[]> {
  return windows(tx)
    .where('office_id', '=', officeId)
    .where('last_day', '>=', notBefore)
    .orderBy('first_day')
    .orderBy('id')
    .execute()
}

export function findExamWindow(tx: Tx, id: string): Promise<ExamWindow | undefined> {
  return windows(tx).where('id', '=', id).executeTakeFirst()
}

/** How many seats of each are free; everybody may know. */
export async function countFreeSeats(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map()
  const { rows } = await sql<{ id: string; free: number }>`
    select window_id as id, free from count_free_seats(${[...ids]}::uuid[])`.execute(tx)
  return new Map(rows.map(({ id, free }) => [id, free]))
}

/** Which of these have questions chosen for a category; everybody may know that, and not which. */
export async function listWindowsWithQuestions(
  tx: Tx,
  ids: readonly string[],
  category: string,
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    select id from windows_with_questions(${[...ids]}::uuid[], ${category}) id`.execute(tx)
  return new Set(rows.map(({ id }) => id))
}

/** The same of one. */
export async function hasQuestions(tx: Tx, id: string, category: string): Promise<boolean> {
  return (await listWindowsWithQuestions(tx, [id], category)).has(id)
}

/** Holds the window until the transaction ends, so that no two take its last seat. 0 or less where none is free. */
export async function holdExamWindow(tx: Tx, id: string): Promise<number> {
  const { rows } = await sql<{ free: number | null }>`select hold_exam_window(${id}::uuid) as free`.execute(
    tx,
  )
  return rows[0]?.free ?? 0
}

export type NewWindow = Omit<ExamWindow, 'version' | 'isClosed'>

/** False where the form was sent before. */
export async function insertExamWindow(tx: Tx, given: NewWindow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('exam_windows')
    .values({
      id: given.id,
      office_id: given.officeId,
      name: given.name,
      part: given.part,
      categories: [...given.categories],
      first_day: given.firstDay,
      last_day: given.lastDay,
      book_until: given.bookUntil,
      seats: given.seats,
      closed_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

type WindowChange = Pick<ExamWindow, 'name' | 'firstDay' | 'lastDay' | 'bookUntil' | 'seats'>

/** False where a colleague changed it meanwhile. */
export async function updateExamWindow(
  tx: Tx,
  { id, version }: Pick<ExamWindow, 'id' | 'version'>,
  change: WindowChange,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_windows')
    .set({
      name: change.name,
      first_day: change.firstDay,
      last_day: change.lastDay,
      book_until: change.bookUntil,
      seats: change.seats,
      version: version + 1,
    })
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Closes a window for booking, or opens it again; false where it is so already. */
export async function setWindowClosed(tx: Tx, id: string, closedAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('exam_windows')
    .set((row) => ({ closed_at: closedAt, version: row('version', '+', 1) }))
    .where('id', '=', id)
    .where('closed_at', closedAt === null ? 'is not' : 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Which form is sat in a window, by category; as far as the scope shows it. */
export function listWindowForms(
  tx: Tx,
  windowIds: readonly string[],
): Promise<{ windowId: string; category: string; formId: string }[]> {
  if (windowIds.length === 0) return Promise.resolve([])
  return tx
    .selectFrom('exam_window_forms')
    .select(['window_id as windowId', 'category', 'form_id as formId'])
    .where('window_id', 'in', windowIds)
    .orderBy('category')
    .execute()
}

export async function setWindowForm(
  tx: Tx,
  {
    windowId,
    category,
    officeId,
    formId,
  }: { windowId: string; category: string; officeId: string; formId: string },
): Promise<void> {
  await tx
    .insertInto('exam_window_forms')
    .values({ window_id: windowId, category, office_id: officeId, form_id: formId })
    .onConflict((conflict) => conflict.columns(['window_id', 'category']).doUpdateSet({ form_id: formId }))
    .execute()
}
