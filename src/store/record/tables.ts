/** The record (migrations 0011 and 0015): entries are read here, and written by append_record alone. */
export interface RecordTables {
  readonly record_entry: RecordEntryTable
  readonly record_head: RecordHeadTable
  readonly record_checkpoint: RecordCheckpointTable
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

interface RecordHeadTable {
  association_id: string
  number: number
  hash: string
}

interface RecordCheckpointTable {
  association_id: string
  number: number
  hash: string
  signed_at: Date
  key: string
  signature: string
}
