import type { Day } from '../../standards/day.ts'
import { type PartStanding, type PastResult, standingOf } from './decide-booking.ts'
import { type ExamPart, examParts } from './exam-part.ts'
import type { ExamRules } from './exam-rules.ts'
import type { ExamSitting } from './sitting.ts'

/** How an applicant stands with the exam as a whole, by the part that has the next step (design: the process). */
export type ExamStanding =
  /** A part is to be booked. */
  | { readonly kind: 'open' }
  /** The clock of a part runs. */
  | { readonly kind: 'begun' }
  /** A seat for the day `on`, which may be begun on any day of the window. */
  | { readonly kind: 'booked'; readonly on: Day; readonly firstDay: Day; readonly lastDay: Day }
  /** What was handed in has no released result yet. */
  | { readonly kind: 'handed-in' }
  /** A part was not passed and may be taken again from a day on. */
  | { readonly kind: 'retake'; readonly from: Day }
  | { readonly kind: 'passed' }

/** A seat with the days of its window. */
export interface KnownSeat extends Pick<ExamSitting, 'part' | 'state' | 'plannedOn'> {
  readonly firstDay: Day
  readonly lastDay: Day
}

export interface ExamFactsOfApplicant {
  readonly category: string
  readonly seats: readonly KnownSeat[]
  /** Released ones only. */
  readonly results: readonly PastResult[]
}

/** Which part has the next step: one that runs, then one to book, then what is booked, to be taken again, handed in. */
const order = ['begun', 'open', 'booked', 'retake', 'handed-in', 'passed'] as const

/** What the applicant can know of the exam: how something handed in was marked shows in nothing before its release. */
export function examStandingOf(
  facts: ExamFactsOfApplicant,
  rules: Pick<ExamRules, 'retakeAfterMonths'>,
): ExamStanding {
  const parts = examParts.map((part) => standingOfPart(part, facts, rules))
  const rank = ({ kind }: ExamStanding) => order.indexOf(kind)
  const [first] = parts.toSorted(
    (one, other) => rank(one) - rank(other) || (dayOf(one) < dayOf(other) ? -1 : 1),
  )
  return first ?? { kind: 'open' }
}

function standingOfPart(
  part: ExamPart,
  { category, seats, results }: ExamFactsOfApplicant,
  rules: Pick<ExamRules, 'retakeAfterMonths'>,
): ExamStanding {
  const standing: PartStanding = standingOf(part, { category, sittings: seats, results }, rules)
  if (standing.kind === 'retake') return standing
  if (standing.kind !== 'under-way') return { kind: standing.kind }
  const seat = seats.find((each) => each.part === part)
  if (seat?.state === 'sitting') return { kind: 'begun' }
  if (seat?.state !== 'booked') return { kind: 'handed-in' }
  const { plannedOn: on, firstDay, lastDay } = seat
  return { kind: 'booked', on, firstDay, lastDay }
}

function dayOf(standing: ExamStanding): string {
  return 'on' in standing ? standing.on : 'from' in standing ? standing.from : ''
}
