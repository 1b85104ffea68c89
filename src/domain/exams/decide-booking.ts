import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { ExamPart } from './exam-part.ts'
import type { ExamRules } from './exam-rules.ts'
import { type ExamSitting, isUnderWay } from './sitting.ts'

/** Days on which a part may be sat. */
export interface ExamWindow {
  readonly id: string
  readonly officeId: string
  readonly name: string
  readonly part: ExamPart
  /** Empty for every category. */
  readonly categories: readonly string[]
  readonly firstDay: Day
  readonly lastDay: Day
  readonly bookUntil: Day
  readonly seats: number
  readonly isClosed: boolean
  readonly version: number
}

/** A result as far as the clock needs it. */
export interface PastResult {
  readonly category: string
  readonly part: ExamPart
  readonly passed: boolean
  readonly satOn: Day
}

/** What has to be known of a candidate to say whether a part can be booked. */
export interface CandidateRecord {
  readonly category: string
  readonly sittings: readonly Pick<ExamSitting, 'part' | 'state'>[]
  readonly results: readonly PastResult[]
}

export type PartStanding =
  | { readonly kind: 'passed'; readonly satOn: Day }
  | { readonly kind: 'under-way' }
  /** Not passed before: `from` is the first day on which it may be sat again. */
  | { readonly kind: 'retake'; readonly from: Day }
  | { readonly kind: 'open' }

/** How somebody stands with a part: the clock of a retake runs for each part alone. */
export function standingOf(
  part: ExamPart,
  record: CandidateRecord,
  rules: Pick<ExamRules, 'retakeAfterMonths'>,
): PartStanding {
  const own = record.results.filter((each) => each.part === part && each.category === record.category)
  const passed = own.find((each) => each.passed)
  if (passed) return { kind: 'passed', satOn: passed.satOn }
  if (record.sittings.some((each) => each.part === part && isUnderWay(each))) return { kind: 'under-way' }
  const last = own
    .map(({ satOn }) => satOn)
    .toSorted()
    .at(-1)
  if (last === undefined) return { kind: 'open' }
  return { kind: 'retake', from: toDay(addMonths(toDayNumber(last), rules.retakeAfterMonths)) }
}

export type BookingRefusal =
  | 'wrong-window'
  | 'window-closed'
  | 'booking-over'
  | 'day-outside'
  | 'passed'
  | 'under-way'
  | 'too-early'
  | 'asked-too-late'

export type BookingDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: BookingRefusal; readonly from?: Day }

interface Booking {
  readonly window: ExamWindow
  readonly on: Day
  readonly today: Day
  readonly part: ExamPart
  readonly record: CandidateRecord
  readonly rules: ExamRules
}

/** Whether a seat may be booked for a day; seats themselves are counted where nobody else can take one meanwhile. */
export function decideBooking({ window, on, today, part, record, rules }: Booking): BookingDecision {
  const fits = window.categories.length === 0 || window.categories.includes(record.category)
  if (window.part !== part || !fits) return refuse('wrong-window')
  if (window.isClosed) return refuse('window-closed')
  if (today > window.bookUntil) return refuse('booking-over')
  const standing = standingOf(part, record, rules)
  if (standing.kind === 'passed' || standing.kind === 'under-way') return refuse(standing.kind)
  if (on < today || on < window.firstDay || on > window.lastDay) return refuse('day-outside')
  if (standing.kind === 'open') return { allowed: true }
  if (on < standing.from) return { allowed: false, reason: 'too-early', from: standing.from }
  const earliest = toDay(toDayNumber(today) + rules.retakeRequestWeeks * 7)
  return on < earliest ? { allowed: false, reason: 'asked-too-late', from: earliest } : { allowed: true }
}

/**
 * Whether the office may move a seat from a window: later than candidates may themselves, and within a window that it
 * has closed. All else holds for it too.
 */
export function decideSeatMove({ from, ...booking }: Booking & { readonly from: string }): BookingDecision {
  const { window, rules } = booking
  return decideBooking({
    ...booking,
    window: {
      ...window,
      bookUntil: window.lastDay,
      isClosed: window.isClosed && window.id !== from,
    },
    rules: { ...rules, retakeRequestWeeks: 0 },
  })
}

function refuse(reason: BookingRefusal): BookingDecision {
  return { allowed: false, reason }
}

/** The first day of a window that somebody may sit on; nothing where there is none. */
export function firstDayFor(booking: Omit<Booking, 'on'>): Day | undefined {
  const { window, today, part, record, rules } = booking
  const standing = standingOf(part, record, rules)
  const asked = toDay(toDayNumber(today) + rules.retakeRequestWeeks * 7)
  const days = standing.kind === 'retake' ? [standing.from, asked] : []
  const first = [window.firstDay, today, ...days].toSorted().at(-1) ?? window.firstDay
  return decideBooking({ ...booking, on: first }).allowed ? first : undefined
}
