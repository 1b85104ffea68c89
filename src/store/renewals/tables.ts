import type { Generated } from 'kysely'
import type { RenewalState } from '../../domain/renewals/states.ts'

/** Renewals, their lines, and what was signed with them (migration 0035). */
export interface RenewalTables {
  readonly renewals: RenewalTable
  readonly renewal_lines: RenewalLineTable
  readonly renewal_signatures: RenewalSignatureTable
}

interface RenewalTable {
  id: Generated<string>
  association_id: string
  person_id: string
  period_from: string
  period_until: string
  opens_on: string | null
  due_on: string | null
  grace_until: string | null
  lapses_on: string | null
  share_of: Generated<number>
  share_from: Generated<number>
  exempt: string | null
  excused_months: Generated<number>
  extended_until: string | null
  state: RenewalState
  state_since: Date
  attested_at: Date | null
  late_on: string | null
  lapsed_on: string | null
  is_held: Generated<boolean>
  logged_at: Date | null
  looks_on: string | null
  policy_version: Generated<number>
  version: Generated<number>
}

interface RenewalLineTable {
  renewal_id: string
  endorsement_id: string
  association_id: string
  standard: string | null
  edition: string | null
  /** A list of findings as JSON. */
  findings: unknown
  is_kept: Generated<boolean>
}

interface RenewalSignatureTable {
  renewal_id: string
  association_id: string
  person_id: string
  kind: string
  version: number
  hash: string
  typed_name: string
  signed_on: string
  signed_at: Date
}
