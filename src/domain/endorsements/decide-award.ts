import { emergingState } from '../../evaluation/emerging-state.ts'
import type { Evaluation, Finding } from '../../evaluation/finding.ts'
import { addMonths, type Day, toDay, toDayNumber } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import type { ApplicationState } from '../applications/states.ts'
import { examsOf } from '../decisions/offer-outcomes.ts'

/** What can be awarded once the exam is over. */
export const awardedStates = ['active', 'emerging'] as const
export type AwardedState = (typeof awardedStates)[number]

export function isAwardedState(text: string): text is AwardedState {
  return awardedStates.some((state) => state === text)
}

export interface AwardGround {
  readonly state: ApplicationState
  readonly edition: Edition
  readonly evaluation: Evaluation
}

export type AwardDecision =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: 'not-awaited' }
  | { readonly allowed: false; readonly reason: 'exam-not-passed'; readonly findings: readonly Finding[] }

/**
 * Whether an Endorsement may be awarded that was approved but for the exam. What else the standard asks was settled
 * by that decision, and a reference that has run out since takes nothing back.
 */
export function decideAward(
  { state, edition, evaluation }: AwardGround,
  wanted: AwardedState,
): AwardDecision {
  if (state !== 'approved-for-exam') return { allowed: false, reason: 'not-awaited' }
  const findings = openExams(edition, evaluation)
  if (wanted === 'active')
    return findings.length === 0 ? { allowed: true } : { allowed: false, reason: 'exam-not-passed', findings }
  const toComplete = emergingState(edition, evaluation)?.toComplete
  const excused = findings.every(({ requirement }) => toComplete?.includes(requirement))
  if (toComplete && excused) return { allowed: true }
  return { allowed: false, reason: 'exam-not-passed', findings }
}

/** Exams of the standard that are not passed. */
function openExams(edition: Edition, { findings }: Evaluation): Finding[] {
  const exams = examsOf(edition)
  return findings.filter(({ requirement, outcome }) => exams.has(requirement) && outcome !== 'met')
}

/** The last day of an emerging Endorsement; null for one that has none. */
export function lastDayOf({ emerging }: Edition, state: AwardedState, on: Day): Day | null {
  return state === 'emerging' && emerging ? toDay(addMonths(toDayNumber(on), emerging.months)) : null
}
