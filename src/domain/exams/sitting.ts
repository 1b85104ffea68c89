import type { Day } from '../../standards/day.ts'
import type { ExamPart } from './exam-part.ts'

/** How a sitting stands (design: the process); `cancelled` and `missed` gave their seat back. */
export const sittingStates = [
  'booked',
  'sitting',
  'handed-in',
  'being-marked',
  'to-adjudicate',
  'released',
  'cancelled',
  'missed',
] as const
export type SittingState = (typeof sittingStates)[number]

/** One person's seat for one part, and what becomes of it. */
export interface ExamSitting {
  readonly id: string
  readonly officeId: string
  readonly associationId: string
  readonly personId: string
  readonly applicationId: string
  readonly part: ExamPart
  readonly category: string
  readonly windowId: string
  readonly formId: string | null
  readonly state: SittingState
  readonly stateSince: Date
  readonly plannedOn: Day
  readonly startedAt: Date | null
  readonly endsAt: Date | null
  readonly handedInAt: Date | null
  readonly handedInBy: 'candidate' | 'time' | null
  readonly layout: 'one' | 'all'
  readonly hidesClock: boolean
  readonly version: number
}

/** A sitting that runs: its form is drawn and its end is fixed. */
export interface RunningSitting extends ExamSitting {
  readonly state: 'sitting'
  readonly formId: string
  readonly startedAt: Date
  readonly endsAt: Date
}

export function isRunning(sitting: ExamSitting): sitting is RunningSitting {
  const { state, formId, startedAt, endsAt } = sitting
  return state === 'sitting' && formId !== null && startedAt !== null && endsAt !== null
}

/** Somebody sat it or is about to; no other seat for the part is needed. */
export function isUnderWay({ state }: Pick<ExamSitting, 'state'>): boolean {
  return ['booked', 'sitting', 'handed-in', 'being-marked', 'to-adjudicate'].includes(state)
}
