import type { JSONColumnType } from 'kysely'

/** Letters in the words of associations, and as they were sent (migration 0018). */
export interface LetterTables {
  readonly letter_template: LetterTemplateTable
  readonly letter: LetterTable
}

interface LetterTemplateTable {
  association_id: string
  kind: string
  version: number
  /** Null, with the body, where this version goes back to the words that come along. */
  subject: string | null
  body: string | null
  changed_by: string
  changed_at: Date
}

interface LetterTable {
  id: string
  association_id: string
  application_id: string
  person_id: string
  kind: string
  subject: string
  paragraphs: JSONColumnType<string[]>
  sent_at: Date
}
