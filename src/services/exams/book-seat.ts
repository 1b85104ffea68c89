import { type BookingRefusal, decideBooking, type ExamWindow } from '../../domain/exams/decide-booking.ts'
import type { ExamPart } from '../../domain/exams/exam-part.ts'
import { minutesOf } from '../../domain/exams/exam-rules.ts'
import type { SignedIn } from '../../domain/rights.ts'
import type { Day } from '../../standards/day.ts'
import { findBooking, insertSitting, moveBooking } from '../../store/exams/sittings.ts'
import { findExamWindow, hasQuestions, holdExamWindow } from '../../store/exams/windows.ts'
import type { Db, Tx } from '../../store/tables.ts'
import { loadCandidateRecord } from './candidate-record.ts'
import { categoryOf, type ExamSurroundings, enterCandidacy } from './enter-exam.ts'
import type { ExamMeans } from './exam-means.ts'
import { en } from './messages/en.ts'
import { recordExam } from './record-exam.ts'
import { makeScriptCode } from './script-code.ts'
import { tellCandidate } from './tell-candidate.ts'

export interface SeatWish {
  readonly actor: SignedIn
  readonly applicationId: string
  /** Given by the form, so that a double click books one seat. */
  readonly id: string
  readonly part: ExamPart
  readonly windowId: string
  readonly on: Day
  readonly now: Date
}

export type SeatAnswer =
  | { readonly booked: true; readonly sittingId: string }
  | {
      readonly booked: false
      readonly reason: BookingRefusal | 'full' | 'no-questions' | 'moved-on'
      readonly from?: Day
    }

/**
 * Books a seat, or moves the one that there is to another window or day. The window is held while its seats are
 * counted, so that never more are taken than there are. Refused where the office has chosen no questions yet.
 */
export function bookSeat(db: Db, means: ExamMeans, wish: SeatWish): Promise<SeatAnswer> {
  return enterCandidacy(db, wish, async (tx, application, around) => {
    const { office, rules } = around
    const today = means.dayOf(wish.now, office.host.timeZone)
    const category = categoryOf(means.standards, application, today)
    const window = await findExamWindow(tx, wish.windowId)
    if (!window || window.officeId !== office.id) return { booked: false, reason: 'wrong-window' }
    const free = await holdExamWindow(tx, window.id)
    const booking = await findBooking(tx, application.id, wish.part)
    const record = await loadCandidateRecord(tx, application, category)
    const others = record.sittings.filter(({ id }) => id !== booking?.id)
    const decision = decideBooking({ ...wish, window, today, record: { ...record, sittings: others }, rules })
    if (!decision.allowed) return { ...decision, booked: false }
    if (free < 1 && booking?.windowId !== window.id) return { booked: false, reason: 'full' }
    if (booking?.windowId !== window.id && !(await hasQuestions(tx, window.id, category)))
      return { booked: false, reason: 'no-questions' }
    return save(tx, means, { wish, window, category, around, booking, ...application })
  })
}

interface Saving {
  readonly wish: SeatWish
  readonly window: ExamWindow
  readonly category: string
  readonly around: ExamSurroundings
  readonly booking: Awaited<ReturnType<typeof findBooking>>
  readonly personId: string
  readonly associationId: string
}

async function save(tx: Tx, means: ExamMeans, saving: Saving): Promise<SeatAnswer> {
  const { wish, window, category, around, booking, personId, associationId } = saving
  const { applicationId, part, on: plannedOn, now: at } = wish
  const isSaved = booking
    ? await moveBooking(tx, booking, { windowId: window.id, plannedOn })
    : await insertSitting(tx, {
        ...{
          id: wish.id,
          officeId: around.office.id,
          associationId,
          personId,
          applicationId,
          part,
          category,
        },
        ...{ windowId: window.id, plannedOn, scriptCode: makeScriptCode(means.randomBytes), at },
      })
  if (!isSaved) return { booked: false, reason: 'moved-on' }
  const sittingId = booking?.id ?? wish.id
  await recordExam(tx, { personId, associationId, applicationId }, associationId, {
    ...{ at, kind: booking ? 'exam-moved' : 'exam-booked', isOpen: true },
    facts: { sitting: sittingId, part, category, window: window.id, on: plannedOn },
  })
  await tellCandidate(tx, means, {
    ...{ to: wish.actor.email, personId, associationId },
    ...en.booked(part, plannedOn, minutesOf(around.rules, category, part), window),
  })
  return { booked: true, sittingId }
}
