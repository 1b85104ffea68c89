import type { FilePurpose, FileState, MediaType, ScanResult } from '../../domain/files/stored-file.ts'

/** Files of evidence; their bytes are in the file store. */
export interface FileTables {
  readonly stored_file: StoredFileTable
}

interface StoredFileTable {
  id: string
  person_id: string
  entry_id: string | null
  purpose: FilePurpose
  name: string
  media_type: MediaType
  bytes: number
  sha256: string
  state: FileState
  scan: ScanResult
  scan_words: string | null
  uploaded_at: Date
}
