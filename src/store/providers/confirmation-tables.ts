import type { Generated } from 'kysely'
import type { ConfirmationOutcome, Verdict } from '../../domain/providers/confirmation.ts'
import type { Json } from './tables.ts'

/** What providers are asked about sessions by a mailed link, and what they answer. */
export interface ConfirmationTables {
  readonly confirmation_request: ConfirmationRequestTable
  readonly confirmation_session: ConfirmationSessionTable
  readonly confirmation_answer: ConfirmationAnswerTable
  readonly confirmation_draft: ConfirmationDraftTable
}

interface ConfirmationRequestTable {
  id: string
  person_id: string
  entry_id: string
  provider_name: string
  email: string
  secret_hash: string
  asked_at: Date
  sent_at: Date
  expires_at: Date
  times_sent: Generated<number>
  revoked_at: Date | null
  finished_at: Date | null
  outcome: ConfirmationOutcome | null
}

interface ConfirmationSessionTable {
  request_id: string
  entry_id: string
  person_id: string
  version: number
  body: Json
}

interface ConfirmationAnswerTable {
  request_id: string
  entry_id: string
  person_id: string
  verdict: Verdict
  reason: string | null
  answered_at: Date
}

interface ConfirmationDraftTable {
  request_id: string
  fields: Json
  kept_at: Date
}
