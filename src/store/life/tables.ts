import type { ColumnType, Generated } from 'kysely'
import type { CaseKind, CaseState, ExcuseKind } from '../../domain/life/life-case.ts'
import type { ReinstatementState } from '../../domain/life/reinstatement.ts'

/** Cases, coming back, agencies and moving (migrations 0037 and 0039). */
export interface LifeTables {
  readonly life_cases: LifeCaseTable
  readonly life_case_words: LifeCaseWordsTable
  readonly life_look: LifeLookTable
  readonly reinstatements: ReinstatementTable
  readonly agencies: AgencyTable
  readonly agency_consents: AgencyConsentTable
  readonly arrivals: ArrivalTable
}

interface ArrivalTable {
  id: string
  association_id: string
  person_id: string
  endorsement_id: string
  from_did: string
  document: string
  accepted_at: Date
  accepted_by: string
}

interface AgencyTable {
  id: string
  association_id: string
  name: string
  contact_email: string
  secret_hash: string | null
  link_sent_at: Date | null
  link_until: string | null
  added_by: string
  added_at: Date
  closed_at: Date | null
}

interface AgencyConsentTable {
  id: string
  agency_id: string
  association_id: string
  person_id: string
  given_at: Date
  ended_at: Date | null
}

interface ReinstatementTable {
  id: string
  association_id: string
  person_id: string
  endorsement_id: string
  state: ReinstatementState
  asked_at: Date
  said: Generated<string>
  text_kind: string | null
  text_version: number | null
  text_hash: string | null
  typed_name: string | null
  decided_at: Date | null
  decided_by: string | null
  told: Generated<string>
  /** As text when it is written, parsed when it is read. */
  conditions: ColumnType<unknown, string | null, string | null>
  in_next_audit: Generated<boolean>
  version: Generated<number>
}

interface LifeCaseTable {
  id: string
  association_id: string
  person_id: string
  kind: CaseKind
  state: CaseState
  from_day: string
  until_day: string
  excuses: ExcuseKind | null
  asked_at: Date
  entered_by: string | null
  decided_at: Date | null
  decided_by: string | null
  begun_on: string | null
  ended_on: string | null
  ended_by: 'person' | 'system' | null
  version: Generated<number>
}

interface LifeCaseWordsTable {
  case_id: string
  association_id: string
  person_id: string
  said: string
  told: Generated<string>
}

interface LifeLookTable {
  subject_id: string
  association_id: string
  looked_on: string
}
