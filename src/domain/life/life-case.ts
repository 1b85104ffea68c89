import type { Day } from '../../standards/day.ts'

/** Why less is asked of somebody for a time (issue: life). `inactive` rests the Endorsement itself. */
export const caseKinds = ['inactive', 'family-leave', 'medical-leave', 'hardship'] as const
export type CaseKind = (typeof caseKinds)[number]

export function isCaseKind(text: string): text is CaseKind {
  return caseKinds.some((kind) => kind === text)
}

export const caseStates = ['asked', 'granted', 'refused', 'withdrawn', 'ended'] as const
export type CaseState = (typeof caseStates)[number]

/** What a renewal asks less: a share of its figures by the months, all of every period it touches, or nothing. */
export const excuseKinds = ['months', 'period', 'nothing'] as const
export type ExcuseKind = (typeof excuseKinds)[number]

export function isExcuseKind(text: string): text is ExcuseKind {
  return excuseKinds.some((kind) => kind === text)
}

/** A time in which less is asked. The words about it are kept apart. */
export interface LifeCase {
  readonly id: string
  readonly associationId: string
  readonly personId: string
  readonly kind: CaseKind
  readonly state: CaseState
  readonly from: Day
  readonly until: Day
  /** Null until it is granted. */
  readonly excuses: ExcuseKind | null
  readonly askedAt: Date
  /** Who of the staff entered it for the person; null where the person asked. */
  readonly enteredBy: string | null
  readonly decidedAt: Date | null
  readonly decidedBy: string | null
  readonly begunOn: Day | null
  /** The last day that it held. */
  readonly endedOn: Day | null
  readonly endedBy: 'person' | 'system' | null
  readonly version: number
}
