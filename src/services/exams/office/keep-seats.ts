import { NotFound } from '../../../domain/errors.ts'
import { type BookingRefusal, decideSeatMove, type ExamWindow } from '../../../domain/exams/decide-booking.ts'
import type { ExamRules } from '../../../domain/exams/exam-rules.ts'
import type { ExamSitting } from '../../../domain/exams/sitting.ts'
import { decideSittingStep } from '../../../domain/exams/sitting-steps.ts'
import type { Day } from '../../../standards/day.ts'
import type { ExamCandidate } from '../../../store/exams/candidates.ts'
import type { ExamOffice } from '../../../store/exams/offices.ts'
import { findSitting, moveBooking, moveSitting } from '../../../store/exams/sittings.ts'
import { findExamWindow, hasQuestions, holdExamWindow } from '../../../store/exams/windows.ts'
import type { Db, Tx } from '../../../store/tables.ts'
import { type ExamRecord, loadCandidateRecord } from '../candidate-record.ts'
import type { ExamMeans } from '../exam-means.ts'
import { findCandidate } from '../find-candidate.ts'
import { loadExamRules } from '../load-exam-rules.ts'
import { en } from '../messages/en.ts'
import { recordExam } from '../record-exam.ts'
import { tellCandidate } from '../tell-candidate.ts'
import { enterOffice, type OfficeActor } from './enter-office.ts'
import { loadWindows } from './load-office.ts'

interface SeatWish {
  readonly by: OfficeActor
  readonly sittingId: string
  readonly now: Date
}

/** Somebody's seat as the office sees it. */
export interface SeenSeat {
  readonly sitting: ExamSitting
  readonly candidate: ExamCandidate
  readonly window: ExamWindow
  /** Where it could be moved to; the own window too, for another day. */
  readonly offered: readonly { readonly window: ExamWindow; readonly free: number }[]
}

export function seeSeat(db: Db, means: ExamMeans, wish: SeatWish): Promise<SeenSeat> {
  return enterSeat(db, wish, async (tx, { sitting, candidate, office }) => {
    const today = means.dayOf(wish.now, office.host.timeZone)
    const [window, windows] = await Promise.all([
      findExamWindow(tx, sitting.windowId),
      loadWindows(tx, office.id, today),
    ])
    if (!window) throw new Error('A seat is in a window.')
    const offered = windows.filter(
      ({ window: { id, part, categories, isClosed }, free, forms }) =>
        part === sitting.part &&
        (categories.length === 0 || categories.includes(sitting.category)) &&
        (id === window.id ||
          (!isClosed && free > 0 && forms.some(({ category }) => category === sitting.category))),
    )
    return { sitting, candidate, window, offered }
  })
}

/** `begun`: there is no seat to change any more. */
export type SeatChange = 'done' | 'begun' | 'full' | 'no-questions' | BookingRefusal

interface SeatMove extends SeatWish {
  readonly windowId: string
  readonly on: Day
  /** The candidate reads it. */
  readonly reason: string
}

/** Moves a seat to another window or day, and tells the candidate why. Never more seats are taken than there are. */
export function moveSeat(db: Db, means: ExamMeans, wish: SeatMove): Promise<SeatChange> {
  return enterSeat(db, wish, async (tx, entered) => {
    const { sitting, office } = entered
    const { windowId, on, reason, now: at } = wish
    const free = await holdExamWindow(tx, windowId)
    const window = await findExamWindow(tx, windowId)
    if (window?.officeId !== office.id) return 'wrong-window'
    const decision = decideSeatMove({
      ...{ from: sitting.windowId, window, on, part: sitting.part },
      today: means.dayOf(at, office.host.timeZone),
      record: withoutSeat(entered.record, sitting),
      rules: entered.rules,
    })
    if (!decision.allowed) return decision.reason
    if (free < 1 && windowId !== sitting.windowId) return 'full'
    if (windowId !== sitting.windowId && !(await hasQuestions(tx, windowId, sitting.category)))
      return 'no-questions'
    if (!(await moveBooking(tx, sitting, { windowId, plannedOn: on }))) return 'begun'
    const facts = { sitting: sitting.id, part: sitting.part, window: windowId, on }
    await recordExam(tx, sitting, wish.by.associationId, {
      ...{ at, kind: 'exam-moved-by-office', isOpen: true, facts },
    })
    await tell(tx, means, wish, entered, en.movedByOffice(sitting.part, on, window, reason))
    return 'done'
  })
}

/** Takes a seat back, once, and tells the candidate why. */
export function cancelSeat(
  db: Db,
  means: ExamMeans,
  wish: SeatWish & { readonly reason: string },
): Promise<SeatChange> {
  return enterSeat(db, wish, async (tx, entered) => {
    const { sitting } = entered
    const { now: at, reason } = wish
    const step = decideSittingStep(sitting.state, 'cancel', 'office')
    if (!step.allowed || !(await moveSitting(tx, sitting, { to: step.to, at }))) return 'begun'
    await recordExam(tx, sitting, wish.by.associationId, {
      ...{ at, kind: 'exam-cancelled-by-office', isOpen: true },
      facts: { sitting: sitting.id, part: sitting.part },
    })
    await tell(tx, means, wish, entered, en.cancelledByOffice(sitting.part, reason))
    return 'done'
  })
}

interface EnteredSeat {
  readonly office: ExamOffice
  readonly sitting: ExamSitting
  readonly candidate: ExamCandidate
  readonly rules: ExamRules
  readonly record: ExamRecord
}

function enterSeat<Result>(
  db: Db,
  { by, sittingId }: SeatWish,
  work: (tx: Tx, entered: EnteredSeat) => Promise<Result>,
): Promise<Result> {
  return enterOffice(db, by, async (tx, office) => {
    const sitting = await findSitting(tx, sittingId)
    // Nobody handles a seat of his or her own.
    if (!sitting || sitting.officeId !== office.id || sitting.personId === by.personId) throw new NotFound()
    const candidate = await findCandidate(tx, office.id, sitting.applicationId)
    if (!candidate) throw new NotFound()
    const { rules } = await loadExamRules(tx, office.id)
    const record = await loadCandidateRecord(tx, sitting, sitting.category)
    return work(tx, { office, sitting, candidate, rules, record })
  })
}

function withoutSeat(record: ExamRecord, { id }: ExamSitting): ExamRecord {
  return { ...record, sittings: record.sittings.filter((each) => each.id !== id) }
}

function tell(
  tx: Tx,
  means: ExamMeans,
  { by }: SeatWish,
  { candidate, sitting }: EnteredSeat,
  words: { readonly subject: string; readonly paragraphs: readonly string[] },
): Promise<void> {
  const { personId } = sitting
  return tellCandidate(tx, means, {
    ...{ to: candidate.email, personId, associationId: by.associationId },
    ...words,
  })
}
