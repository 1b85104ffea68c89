import type { Generated, JSONColumnType } from 'kysely'
import type { ReferenceState } from '../../domain/references/states.ts'
import type { Category, ReferenceRole } from '../../standards/vocabulary.ts'

/** References, the links that open them, and what raters wrote (migration 0014). */
export interface ReferenceTables {
  readonly reference_form: ReferenceFormTable
  readonly reference: ReferenceTable
  readonly reference_key: ReferenceKeyTable
  readonly reference_draft: ReferenceDraftTable
  readonly reference_rating: ReferenceRatingTable
  readonly reference_reminder: ReferenceReminderTable
  readonly rater_vetting: RaterVettingTable
  readonly rater_standing: RaterStandingTable
}

interface ReferenceFormTable {
  association_id: string
  version: number
  body: JSONColumnType<Record<string, unknown>>
  standard: string | null
  is_common: Generated<boolean>
  changed_by: string
  changed_at: Date
}

interface ReferenceTable {
  id: string
  association_id: string
  application_id: string
  person_id: string
  role: ReferenceRole
  rater_name: string
  rater_email: string
  relation: string
  is_waived: boolean
  state: Generated<ReferenceState>
  state_since: Date
  requested_at: Date
  sent_at: Date
  times_sent: Generated<number>
  mail_id: string | null
  due_on: string
  postponed_to: string | null
  reminders_stopped_at: Date | null
  looked_on: string | null
  form_version: number | null
  completed_on: string | null
  awaits_lookup: Generated<boolean>
  code_hash: string | null
  code_sealed: string | null
  code_used_at: Date | null
}

interface ReferenceKeyTable {
  secret_hash: string
  reference_id: string
  association_id: string
  person_id: string
  holder: string
  made_at: Date
  revoked_at: Date | null
}

interface ReferenceDraftTable {
  reference_id: string
  holder: string
  fields: JSONColumnType<Record<string, unknown>>
  kept_at: Date
}

interface ReferenceRatingTable {
  reference_id: string
  association_id: string
  person_id: string
  is_waived: boolean
  form_version: number
  body: JSONColumnType<Record<string, unknown>>
  not_enough: number
  came_by: 'mail' | 'code'
  submitted_at: Date
}

interface ReferenceReminderTable {
  reference_id: string
  meant_for: string
  association_id: string
  sent_at: Date
}

export type RaterOutcome = 'endorsed' | 'vetted' | 'neither'

interface RaterStandingTable {
  association_id: string
  rater_email: string
  number: number
  outcome: RaterOutcome
  category: Category | null
  since: string | null
  until: string | null
}

interface RaterVettingTable extends RaterStandingTable {
  note: string
  decided_by: string
  decided_at: Date
}
