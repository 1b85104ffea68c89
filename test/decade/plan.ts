/** What a decade is drawn of: plain data that the acting side and the oracle read alike, and nothing of the program. */

export type Place = 'vaimh' | 'mi-aimh' | 'neaimh'

/** How an association renews, audits and grants leave, every setting written out. */
export interface Ways {
  readonly renewals: {
    readonly year: 'calendar' | 'july'
    readonly models: readonly {
      readonly from: string
      readonly length: 'yearly' | 'three-year'
      readonly endsIn: number
    }[]
    readonly opensMonths: number
    readonly dueDays: number
    readonly graceDays: number
    readonly tellsLate: boolean
    readonly hardStop: boolean
    readonly undoDays: number
    readonly firstPeriod: 'submitted' | 'awarded'
    readonly prorates: true
    readonly check: 'hours' | 'attestation'
    readonly reminderDays: readonly number[]
  }
  readonly audits: {
    readonly kind: 'blocking' | 'afterwards'
    readonly sharePercent: number
    readonly includesReinstated: true
    readonly noticeDays: number
    readonly evidenceDays: number
    readonly mendDays: number
    readonly remindDays: number
  }
  readonly life: {
    readonly longestInactiveMonths: number
    readonly longestLeaveMonths: number
    readonly noticeDays: number
    readonly keepsMembership: boolean
    readonly excuses: 'months'
    readonly monthFromDays: number
    readonly afterInactive: 'taken-up' | 'lapsed'
    readonly warningDays: readonly number[]
    readonly afterEmerging: 'lapsed'
    readonly trainingHours: number
    readonly rscHours: number
    readonly everythingSince: true
    readonly newReferences: number
    readonly signsEthics: true
    readonly asksMembership: true
    readonly inNextAudit: true
  }
}

/** A part of the ways that changes on a day. */
export type WaysChange = { readonly on: string } & (
  | { readonly part: 'renewals'; readonly values: Ways['renewals'] }
  | { readonly part: 'audits'; readonly values: Ways['audits'] }
)

/** An audit of the renewals of one period. */
export interface PlannedAudit {
  readonly name: string
  readonly period: { readonly from: string; readonly until: string }
  readonly announcedOn: string
  readonly drawnOn: string
  readonly seed: string
}

export interface PlannedAssociation {
  readonly place: Place
  /** Whose sheets it renews by. */
  readonly sheetsOf: Place
  readonly name: string
  readonly timeZone: string
  readonly ways: Ways
  readonly changes: readonly WaysChange[]
  readonly audits: readonly PlannedAudit[]
}

/** Who gave a session: somebody endorsed, somebody who is not, or somebody of whom nothing is known. */
export type Giver = 'mentor' | 'reflective-supervisor' | 'not-endorsed' | 'unknown'

export type LoggedEntry =
  | {
      readonly section: 'training'
      readonly on: string
      readonly hours: number
      readonly topics: readonly string[]
    }
  | {
      readonly section: 'rsc'
      readonly from: string
      readonly to: string
      readonly hours: number
      readonly by: Giver
      readonly isPeer: boolean
    }
  | { readonly section: 'work'; readonly from: string }
  | {
      readonly section: 'memberships'
      readonly memberOf: string
      readonly from: string
      readonly to: string
    }

export type LeaveKind = 'inactive' | 'family-leave' | 'medical-leave' | 'hardship'

/** What somebody does, or has done about him or her, on a day. Whether it can be done is not said here. */
export type Deed = { readonly on: string; readonly at: Place } & (
  | {
      readonly does: 'award'
      readonly category: string
      readonly submittedOn: string | null
      /** The last day of one that is emerging. */
      readonly emergingUntil?: string
    }
  | { readonly does: 'log'; readonly entries: readonly LoggedEntry[] }
  | {
      readonly does: 'confirm-membership'
      readonly memberOf: string
      readonly from: string
      readonly to: string
    }
  /** Hands in the renewal of the period that begins on a day; `drops`: the category that is let go. */
  | { readonly does: 'renew'; readonly period: string; readonly drops: string | null }
  | { readonly does: 'accept'; readonly period: string }
  | { readonly does: 'give-time'; readonly period: string; readonly until: string }
  | {
      readonly does: 'leave'
      readonly kind: LeaveKind
      readonly from: string
      readonly until: string
      /** Null where it is refused. */
      readonly excuses: 'months' | 'period' | 'nothing' | null
    }
  | { readonly does: 'come-back' }
  | { readonly does: 'retire' }
  | { readonly does: 'return'; readonly isGranted: boolean }
  | { readonly does: 'move'; readonly to: Place }
  | { readonly does: 'staff-step'; readonly step: 'suspend' | 'lift' | 'revoke' | 'decease' | 'complete' }
  | { readonly does: 'stop-reminders'; readonly period: string }
  | { readonly does: 'delete-account' }
)

/** What nobody can do any more whose account is deleted; the rest is done by staff. */
export const ownDeeds: readonly Deed['does'][] = [
  ...(['log', 'renew', 'leave', 'come-back', 'retire', 'return', 'move', 'stop-reminders'] as const),
  'delete-account',
]

/** How somebody who is drawn proves hours: of every line this part at first, and this part when mending; null for never. */
export interface Proving {
  readonly first: number
  readonly mended: number | null
}

export interface Life {
  readonly key: string
  readonly name: string
  /** Where the account is made. */
  readonly home: Place
  /** In the order in which they are done. */
  readonly deeds: readonly Deed[]
  readonly proving: Proving
  /** Whether, to mend a gap, other hours of the period are offered. */
  readonly offers: boolean
}

/** What is logged late, on the last days of a period, and offered for what cannot be shown. */
export function hoursOffered(until: string, earlier: string): readonly LoggedEntry[] {
  const topics = ['relationship-based', 'dei', 'rsc-provision']
  return [
    { section: 'training', on: until, hours: 6, topics },
    { section: 'rsc', from: earlier, to: until, hours: 5, by: 'mentor', isPeer: false },
  ]
}

export interface Plan {
  readonly from: string
  readonly until: string
  readonly associations: readonly PlannedAssociation[]
  readonly lives: readonly Life[]
  /** Days, both included, on which nothing runs by itself. */
  readonly standstills: readonly { readonly from: string; readonly until: string }[]
}

/** Days after a draw on which what is asked is shown, decided, mended and decided again. */
export const auditDays = { answered: 9, decided: 14, mended: 40, decidedAgain: 45 } as const
