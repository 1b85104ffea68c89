import type { EndorsementState } from '../endorsements/states.ts'

/** What is looked at, in this order. */
export const checkNames = [
  'size',
  'reading',
  'structure',
  'contexts',
  'issuer',
  'proof',
  'dates',
  'status',
] as const
export type CheckName = (typeof checkNames)[number]

/** Why a check came out as it did; each is told in words by whoever shows it. */
export type Finding =
  | { readonly code: 'passed' }
  | { readonly code: 'too-large' }
  | { readonly code: 'not-json' | 'no-text' | 'nothing-inside' | 'not-readable' | 'too-deep' }
  /** A path such as `credentialSubject.achievement`. */
  | { readonly code: 'missing' | 'malformed'; readonly path: string }
  | { readonly code: 'foreign-context'; readonly context: string }
  | { readonly code: 'unknown-issuer'; readonly did: string }
  | { readonly code: 'other-issuer'; readonly host: string }
  | { readonly code: 'no-proof' | 'other-proof' | 'not-its-key' | 'altered' | 'too-complex' }
  /** Signed with a key after the association had put it away. */
  | { readonly code: 'retired-key'; readonly since: Date }
  | { readonly code: 'not-yet'; readonly from: Date }
  | { readonly code: 'expired'; readonly until: Date }
  | { readonly code: 'not-accepted'; readonly state: EndorsementState | 'not-current' }
  | { readonly code: 'replaced' }
  | { readonly code: 'status-unknown' }
  | { readonly code: 'no-status' }
  | { readonly code: 'not-reached' }

/** `unknown`: could not be found out, which is not a yes. `not-made`: there was nothing to look at. */
export type CheckOutcome = 'passed' | 'failed' | 'unknown' | 'not-made'

export interface Check {
  readonly name: CheckName
  readonly outcome: CheckOutcome
  readonly finding: Finding
}

/** Who signed, as far as that could be found out. */
export type IssuerFound =
  | { readonly kind: 'ours'; readonly associationId: string; readonly shortId: string; readonly name: string }
  | { readonly kind: 'other'; readonly host: string }
  | { readonly kind: 'unknown' }

/** What the document says of itself; worth no more than its checks. */
export interface Claims {
  readonly kind: 'badge' | 'answer' | 'other'
  readonly id: string
  readonly title: string
  readonly issuerName: string
  readonly holder: string | undefined
  readonly number: string | undefined
  /** When it was awarded, which may be long before a newer badge for it begins. */
  readonly awardedAt: Date | undefined
  readonly validFrom: Date | undefined
  readonly validUntil: Date | undefined
  readonly answer: Answer | undefined
}

/** The answer to whether somebody was endorsed on a day. */
export interface Answer {
  readonly day: string
  readonly wasEndorsed: boolean
  readonly standard: string
}

export interface Verification {
  readonly outcome: 'valid' | 'not-valid' | 'unknown'
  readonly checks: readonly Check[]
  readonly issuer: IssuerFound
  readonly claims: Claims | undefined
}

/** Valid only where every check was made or had nothing to look at, nothing failed and nothing is in doubt. */
export function concludeVerification(checks: readonly Check[]): Verification['outcome'] {
  const outcomes = checkNames.map((name) => checks.find((check) => check.name === name)?.outcome)
  if (outcomes.includes('failed')) return 'not-valid'
  // Only the status may have nothing to look at: an answer about a day stays true.
  const isSound = outcomes.every((outcome, index) =>
    checkNames[index] === 'status' ? outcome === 'passed' || outcome === 'not-made' : outcome === 'passed',
  )
  return isSound ? 'valid' : 'unknown'
}
