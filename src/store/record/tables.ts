/** The record (migration 0011): read here, and written by append_record alone. */
export interface RecordTables {
  readonly record_entry: RecordEntryTable
}

interface RecordEntryTable {
  association_id: string
  number: number
  at: Date
  kind: string
  subject_id: string | null
  application_id: string | null
  actor_id: string | null
  is_open: boolean
  body: string
  previous_hash: string
  hash: string
}
