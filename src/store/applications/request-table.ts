import type { ColumnType } from 'kysely'

/** What staff asked of an applicant with a step (migration 0012). */
export interface RequestTables {
  readonly application_request: ApplicationRequestTable
}

interface ApplicationRequestTable {
  application_id: string
  number: number
  association_id: string
  person_id: string
  step: 'return' | 'ask-more' | 'defer'
  text: string
  /** Written as JSON text, read as it was parsed; checked when it is read. */
  items: ColumnType<unknown, string, never>
  asked_by: string
  asked_at: Date
  answer: string | null
  answered_at: Date | null
}
