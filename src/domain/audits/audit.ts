import type { Day } from '../../standards/day.ts'
import type { AuditKind } from '../policy/audit-policy.ts'
import type { RenewalState } from '../renewals/states.ts'
import type { OtherCount } from './other-hours.ts'

/** An audit of the renewals of one period: announced with a sealed list, then drawn. */
export interface Audit {
  readonly id: string
  readonly associationId: string
  readonly periodFrom: Day
  readonly periodUntil: Day
  readonly kind: AuditKind
  readonly sharePercent: number
  readonly seedSource: string
  readonly seedFrom: Day
  readonly listed: number
  readonly forced: number
  readonly listHash: string
  readonly evidenceDays: number
  readonly mendDays: number
  readonly announcedOn: Day
  readonly announcedAt: Date
  /** Null until the draw. */
  readonly seed: string | null
  readonly drawnOn: Day | null
}

/** A renewal on the sealed list of an audit. */
export interface AuditEntry {
  readonly renewalId: string
  readonly auditId: string
  readonly associationId: string
  readonly personId: string
  readonly salt: string
  readonly mark: string
  readonly isForced: boolean
  readonly isDrawn: boolean
  /** When the person was told; null as long as that is to be done. */
  readonly openedAt: Date | null
  /** The last day to show what is asked, and later the last day to mend. */
  readonly dueOn: Day | null
  readonly answeredAt: Date | null
  /** What staff have to look at; null where it is the person's turn, or over. */
  readonly waitsFor: AuditWait | null
  /** The next day on which the system has something to do about it. */
  readonly looksOn: Day | null
  readonly version: number
}

/** `overdue`: what was asked, or the time to mend, went by without an answer. */
export const auditWaits = ['evidence', 'mended', 'overdue'] as const
export type AuditWait = (typeof auditWaits)[number]

/** What stood behind a line when it was drawn; `none` is asked for. */
export type Held = 'confirmed' | 'file' | 'none'

/** Hours that counted in a renewal that is audited. */
export interface AuditLine {
  readonly entryId: string
  readonly section: 'training' | 'rsc'
  readonly onDay: Day | null
  readonly hours: number
  readonly held: Held
  /** For hours that the person offered since the draw: how they count. Null for those that were handed in. */
  readonly offered: readonly OtherCount[] | null
}

/** What staff found of a line; the latest of a line counts. */
export interface LineDecision {
  readonly entryId: string
  readonly number: number
  readonly proven: number
  /** As the person is told. */
  readonly words: string
  readonly atOnce: boolean
  readonly decidedAt: Date
}

/** Those in which evidence is asked of the person, be it answered or not. */
export const askedStates: readonly RenewalState[] = ['evidence-asked', 'gaps']

export function isAskedToShow({ state }: { readonly state: RenewalState }): boolean {
  return askedStates.includes(state)
}

/** Whether staff still have to decide something about a renewal. */
export function isUnderAudit(state: RenewalState): boolean {
  return state === 'drawn' || isAskedToShow({ state })
}
