import { readSeatCancel, readSeatMove, type SeatFault } from '../../../domain/exams/read-seat-form.ts'
import type { Fields } from '../../../domain/fields.ts'
import { cancelSeat, moveSeat, type SeatChange, seeSeat } from '../../../services/exams/office/keep-seats.ts'
import type { Areas } from '../../areas.ts'
import { emptyForm, type FieldProblem, type FormView } from '../../forms/form-view.ts'
import { frameOf } from '../../frame-of.ts'
import { paths } from '../../paths.ts'
import { readId } from '../../read-id.ts'
import { answerPage } from '../../render.ts'
import { associationOf, type SiteContext } from '../../visit.ts'
import { examMeansOf } from '../exams/parts.ts'
import type { PortfolioParts } from '../portfolio/parts.ts'
import { staffScope } from '../questions/staff-scope.ts'
import { SeatPage } from './seat-page.tsx'

const permit = { staff: 'run-exams' } as const

/** A candidate's seat, which the office may move or cancel. */
export function addSeatRoutes(areas: Areas, parts: PortfolioParts): void {
  const { site, frame } = parts
  const words = frame.language.text.examOffice.seat
  const means = examMeansOf(parts)
  const wishOf = (c: SiteContext) => ({
    ...{ by: staffScope(c), sittingId: readId(c.req.param('sitting')), now: c.get('visit').now },
  })

  areas.get(paths.examSeat, permit, (c) => show(c, emptyForm))

  areas.post(paths.examSeat, permit, async (c, { fields }) => {
    const read = readSeatMove(fields)
    if ('faults' in read) return show(c, { values: fields, problems: tell(read.faults) })
    const windowId = readId(read.given.windowId)
    const done = await moveSeat(site.db, means, { ...wishOf(c), ...read.given, windowId })
    if (done !== 'done') return refuse(c, fields, done)
    return c.redirect(paths.examSeat.href(associationOf(c).shortId, wishOf(c).sittingId, 'moved'), 303)
  })

  areas.post(paths.cancelExamSeat, permit, async (c, { fields }) => {
    const read = readSeatCancel(fields)
    if ('faults' in read) return show(c, { values: fields, problems: tell(read.faults) })
    const done = await cancelSeat(site.db, means, { ...wishOf(c), ...read.given })
    if (done !== 'done') return refuse(c, fields, done)
    return c.redirect(paths.examOffice.href(associationOf(c).shortId, 'cancelled'), 303)
  })

  const tell = (faults: readonly SeatFault[]): FieldProblem[] =>
    faults.map(({ field, code }) => ({ field, message: words.faults[code] }))

  function refuse(c: SiteContext, values: Fields, reason: Exclude<SeatChange, 'done'>) {
    const field = reason === 'day-outside' || reason === 'too-early' ? 'on' : 'window'
    return show(c, { values, problems: [{ field, message: words.refusals[reason] }] })
  }

  async function show(c: SiteContext, view: FormView) {
    const seen = await seeSeat(site.db, means, wishOf(c))
    const note = words.did[c.req.query('did') ?? '']
    const props = { association: associationOf(c), seen, view, note }
    const status = view.problems.length > 0 ? 422 : 200
    return answerPage(c, <SeatPage frame={frameOf(c, frame)} {...props} />, status)
  }
}
