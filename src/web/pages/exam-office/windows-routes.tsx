import type { ExamWindow } from '../../../domain/exams/decide-booking.ts'
import { readWindowForm, type WindowFault } from '../../../domain/exams/read-window-form.ts'
import { type Fields, numberOf, textOf } from '../../../domain/fields.ts'
import { closeWindow, reopenWindow } from '../../../services/exams/office/close-window.ts'
import { enterOffice } from '../../../services/exams/office/enter-office.ts'
import {
  changeWindow,
  chooseForm,
  loadWindow,
  openWindow,
} from '../../../services/exams/office/keep-windows.ts'
import { loadWindows } from '../../../services/exams/office/load-office.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { idIn } from '../../forms/id-in.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { examMeansOf } from '../exams/parts.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { WindowPage, WindowsPage } from './windows-page.tsx'

const permit = { staff: 'run-exams' } as const

/** Windows, their seats, and what is sat in them. */
export function addWindowRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site, frame } = parts
  const words = frame.language.text.examOffice.windows
  const idOf = (c: SiteContext) => readId(c.req.param('window'))
  const keeping = (c: SiteContext) => ({ by: staffScope(c), at: c.get('visit').now })
  const shortIdOf = (c: SiteContext) => associationOf(c).shortId

  areas.get(paths.examWindows, permit, (c) => showAll(c, emptyForm))

  areas.post(paths.examWindows, permit, async (c, { fields }) => {
    const read = readWindowForm(fields, c.get('visit').today)
    if ('faults' in read) return showAll(c, { values: fields, problems: tell(read.faults) })
    await openWindow(site.db, keeping(c), idIn(fields, 'id'), read.window)
    return c.redirect(paths.examWindows.href(shortIdOf(c), 'opened'), 303)
  })

  areas.get(paths.examWindow, permit, (c) => showOne(c, undefined))

  areas.post(paths.examWindow, permit, async (c, { fields }) => {
    const read = readWindowForm(fields, c.get('visit').today)
    if ('faults' in read) return showOne(c, { values: fields, problems: tell(read.faults) })
    const seen = { id: idOf(c), version: numberOf(fields, 'version') }
    const changed = await changeWindow(site.db, keeping(c), seen, read.window)
    if (changed === 'changed') return c.redirect(paths.examWindow.href(shortIdOf(c), seen.id, 'changed'), 303)
    const problems = [{ field: changed === 'too-few' ? 'seats' : 'name', message: words.problems[changed] }]
    return showOne(c, changed === 'too-few' ? { values: fields, problems } : { values: {}, problems })
  })

  areas.post(paths.examWindowForm, permit, async (c, { fields }) => {
    await chooseForm(site.db, keeping(c), idOf(c), readId(textOf(fields, 'form')))
    return c.redirect(paths.examWindow.href(shortIdOf(c), idOf(c), 'form'), 303)
  })

  areas.post(paths.closeExamWindow, permit, async (c) => {
    await closeWindow(site.db, examMeansOf(parts), { ...keeping(c), id: idOf(c) })
    return c.redirect(paths.examWindow.href(shortIdOf(c), idOf(c), 'closed'), 303)
  })

  areas.post(paths.reopenExamWindow, permit, async (c) => {
    await reopenWindow(site.db, { ...keeping(c), id: idOf(c) })
    return c.redirect(paths.examWindow.href(shortIdOf(c), idOf(c), 'reopened'), 303)
  })

  const tell = (faults: readonly WindowFault[]): FieldProblem[] =>
    faults.map(({ field, code }) => ({ field, message: words.problems[code] }))

  async function showAll(c: SiteContext, view: FormView) {
    const { today } = c.get('visit')
    const windows = await enterOffice(site.db, staffScope(c), (tx, office) =>
      loadWindows(tx, office.id, today),
    )
    const note = words.did[c.req.query('did') ?? '']
    const props = { association: associationOf(c), windows, view, id: idIn(view.values, 'id'), note }
    return answerPage(
      c,
      <WindowsPage frame={frameOf(c, frame)} {...props} />,
      view.problems.length > 0 ? 422 : 200,
    )
  }

  async function showOne(c: SiteContext, given: FormView | undefined) {
    const { choices, ...kept } = await loadWindow(site.db, staffScope(c), idOf(c))
    const isTyped = given !== undefined && Object.keys(given.values).length > 0
    const view = { problems: given?.problems ?? [], values: isTyped ? given.values : valuesOf(kept.window) }
    const note = words.did[c.req.query('did') ?? '']
    const props = { association: associationOf(c), kept, choices, view, note }
    return answerPage(
      c,
      <WindowPage frame={frameOf(c, frame)} {...props} />,
      view.problems.length > 0 ? 422 : 200,
    )
  }
}

function valuesOf({ name, firstDay, lastDay, bookUntil, seats }: ExamWindow): Fields {
  return {
    name: [name],
    firstDay: [firstDay],
    lastDay: [lastDay],
    bookUntil: [bookUntil],
    seats: [String(seats)],
  }
}
