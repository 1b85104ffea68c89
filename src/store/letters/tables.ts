/** Letters in the words of associations (migration 0018). */
export interface LetterTables {
  readonly letter_template: LetterTemplateTable
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
