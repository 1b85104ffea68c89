import type { Selectable } from 'kysely'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import type { FileTables } from './tables.ts'

/** The columns that a file is read from. */
export const fileColumns = [
  'id',
  'person_id',
  'entry_id',
  'purpose',
  'name',
  'media_type',
  'bytes',
  'sha256',
  'state',
  'scan',
  'scan_words',
  'uploaded_at',
] as const

export function readFileRow(row: Selectable<FileTables['stored_file']>): StoredFile {
  const { id, purpose, name, bytes, sha256, state, scan } = row
  return {
    ...{ id, purpose, name, bytes, sha256, state, scan },
    personId: row.person_id,
    entryId: row.entry_id,
    mediaType: row.media_type,
    scanWords: row.scan_words,
    uploadedAt: row.uploaded_at,
  }
}
