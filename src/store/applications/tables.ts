import type { Generated, JSONColumnType } from 'kysely'
import type { ApplicationState } from '../../domain/applications/states.ts'
import type { RequestTables } from './request-table.ts'

/** Applications, what was submitted, and how associations work (migration 0011). */
export interface ApplicationTables extends RequestTables {
  readonly association_policy: AssociationPolicyTable
  readonly application: ApplicationTable
  readonly submission: SubmissionTable
  readonly in_hand_tally: InHandTallyTable
}

/** Kept by the database (migration 0032). */
interface InHandTallyTable {
  association_id: string
  slot: number
  waiting: number
}

interface AssociationPolicyTable {
  association_id: string
  version: number
  body: JSONColumnType<Record<string, unknown>>
  changed_by: string | null
  changed_at: Date
}

interface ApplicationTable {
  id: string
  association_id: string
  person_id: string
  standard: string
  edition: string
  state: Generated<ApplicationState>
  state_since: Date
  held_from: ApplicationState | null
  registration: 'asked' | 'accepted' | 'declined' | null
  version: Generated<number>
  /** Of review (migration 0021). */
  round: Generated<number>
  opened_at: Date
  submitted_at: Date | null
  expires_on: string | null
  /** Given by the database, in the order of opening. */
  number: Generated<number>
  /** Since when an answer to what was asked waits to be read. */
  answered_at: Date | null
}

interface SubmissionTable {
  application_id: string
  number: number
  association_id: string
  person_id: string
  submitted_at: Date
  as_of: string
  standard: string
  edition: string
  revision: number
  portfolio: JSONColumnType<Record<string, unknown>>
  evaluation: JSONColumnType<Record<string, unknown>>
  /** The round of review that it is for, or answers a question of. */
  round: Generated<number>
  /** Ids of memberships that only the applicant named. */
  unconfirmed: Generated<unknown>
}
