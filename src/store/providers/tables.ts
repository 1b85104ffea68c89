import type { ColumnType, Generated } from 'kysely'
import type { ConfirmationTables } from './confirmation-tables.ts'

/** An association's register of providers, and the questions about those whom it does not hold yet. */
export interface ProviderTables extends ConfirmationTables {
  readonly registered_provider: RegisteredProviderTable
  readonly registered_provider_word: RegisteredProviderWordTable
  readonly registered_provider_change: RegisteredProviderChangeTable
  readonly provider_vetting: ProviderVettingTable
  readonly provider_question: ProviderQuestionTable
  readonly provider_asker: ProviderAskerTable
  readonly provider_answer: ProviderAnswerTable
  readonly provider_answered: ProviderAnsweredTable
  readonly provider_link: ProviderLinkTable
  readonly provider_contact: ProviderContactTable
}

/** Written as JSON text, read as it was parsed; what it holds is checked when it is read. */
export type Json = ColumnType<unknown, string, string>

interface RegisteredProviderTable {
  id: Generated<string>
  association_id: string
  name: string
  known_names: string[]
  endorsements: Json
  version: Generated<number>
}

interface RegisteredProviderWordTable {
  registered_provider_id: string
  association_id: string
  word: string
}

interface RegisteredProviderChangeTable {
  registered_provider_id: string
  version: number
  association_id: string
  name: string
  known_names: string[]
  endorsements: Json
  vetted: Json
  question_id: string | null
  changed_by: string
  changed_at: Date
}

interface ProviderVettingTable {
  registered_provider_id: string
  association_id: string
  vetted: Json
}

interface ProviderQuestionTable {
  id: string
  association_id: string
  name: string
  email: string | null
  opened_at: Date
}

interface ProviderAskerTable {
  association_id: string
  entry_id: string
  question_id: string
  person_id: string
  asked_at: Date
}

interface ProviderAnswerTable {
  question_id: string
  number: number
  association_id: string
  registered_provider_id: string
  endorsements: Json
  vetted: Json
  note: string
  source: string
  answered_by: string
  answered_at: Date
}

interface ProviderAnsweredTable {
  question_id: string
  association_id: string
  registered_provider_id: string
}

interface ProviderLinkTable {
  association_id: string
  entry_id: string
  person_id: string
  registered_provider_id: string
  linked_at: Date
}

interface ProviderContactTable {
  entry_id: string
  person_id: string
  email: string
}
