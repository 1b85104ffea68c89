import { NotFound } from '../../../domain/errors.ts'
import type { ExamWindow } from '../../../domain/exams/decide-booking.ts'
import type { WindowForm } from '../../../domain/exams/read-window-form.ts'
import { type FormChoice, listFormChoices } from '../../../store/exams/papers.ts'
import {
  countFreeSeats,
  findExamWindow,
  holdExamWindow,
  insertExamWindow,
  listWindowForms,
  setWindowForm,
  updateExamWindow,
} from '../../../store/exams/windows.ts'
import { appendRecord } from '../../../store/record/append-record.ts'
import type { Db } from '../../../store/tables.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'

interface Keeping {
  readonly by: OfficeActor
  readonly at: Date
}

/** Opens a window; sent twice it is opened once. */
export function openWindow(db: Db, { by, at }: Keeping, id: string, window: WindowForm): Promise<void> {
  return enterOffice(db, by, async (tx, office) => {
    if (!(await insertExamWindow(tx, { id, officeId: office.id, ...window }))) return
    const { part, firstDay, lastDay, seats } = window
    const facts = { window: id, part, firstDay, lastDay, seats }
    await appendRecord(tx, { at, kind: 'exam-window-opened', isOpen: false, facts })
  })
}

/** `too-few`: more seats are taken than there would be. */
export type WindowChanged = 'changed' | 'moved-on' | 'too-few'

/** Changes days and seats of a window; part and categories stay, because people have booked by them. */
export function changeWindow(
  db: Db,
  { by, at }: Keeping,
  { id, version }: Pick<ExamWindow, 'id' | 'version'>,
  change: WindowForm,
): Promise<WindowChanged> {
  return enterOffice(db, by, async (tx, office) => {
    const free = await holdExamWindow(tx, id)
    const window = await findExamWindow(tx, id)
    if (!window || window.officeId !== office.id) throw new NotFound()
    if (window.isClosed) return 'moved-on'
    if (change.seats < window.seats - free) return 'too-few'
    if (!(await updateExamWindow(tx, { id, version }, change))) return 'moved-on'
    const facts = { window: id, firstDay: change.firstDay, lastDay: change.lastDay, seats: change.seats }
    await appendRecord(tx, { at, kind: 'exam-window-changed', isOpen: false, facts })
    return 'changed'
  })
}

/** A window with what is sat in it. */
export interface KeptWindow {
  readonly window: ExamWindow
  readonly free: number
  readonly forms: readonly { readonly category: string; readonly formId: string }[]
}

export function loadWindow(
  db: Db,
  by: OfficeActor,
  id: string,
): Promise<KeptWindow & { readonly choices: readonly FormChoice[] }> {
  return enterOffice(db, by, async (tx, office) => {
    const window = await findExamWindow(tx, id)
    if (!window || window.officeId !== office.id) throw new NotFound()
    const forms = await listWindowForms(tx, [id])
    const free = (await countFreeSeats(tx, [id])).get(id) ?? 0
    const choices = await listFormChoices(tx, office.id, window.part)
    return { window, free, forms, choices }
  })
}

/** Chooses the form that a category sits in a window. Sittings that have begun keep theirs. */
export function chooseForm(db: Db, { by, at }: Keeping, windowId: string, formId: string): Promise<void> {
  return enterOffice(db, by, async (tx, office) => {
    const window = await findExamWindow(tx, windowId)
    const choices = window ? await listFormChoices(tx, office.id, window.part) : []
    const form = choices.find(({ id }) => id === formId)
    if (!window || window.officeId !== office.id || !form) throw new NotFound()
    await setWindowForm(tx, { windowId, category: form.category, officeId: office.id, formId })
    const facts = { window: windowId, category: form.category, form: formId }
    await appendRecord(tx, { at, kind: 'exam-form-chosen', isOpen: false, facts })
  })
}
