import { createHash } from 'node:crypto'
import { cleanFileName } from '../../domain/files/clean-file-name.ts'
import type { FilePurpose, StoredFile } from '../../domain/files/stored-file.ts'
import { hasEntry } from '../../store/files/has-entry.ts'
import { type FileInsertion, insertFile } from '../../store/files/insert-file.ts'
import { withScope } from '../../store/with-scope.ts'
import { checkUpload, type UploadFault } from './check-upload.ts'
import type { FileParts } from './file-parts.ts'
import { scanFile } from './scan-file.ts'

export interface Upload {
  readonly personId: string
  /** What it is evidence for; null for a file that waits without an entry. */
  readonly entryId: string | null
  readonly purpose: FilePurpose
  /** As the browser gave it. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly now: Date
}

export type UploadOutcome =
  | { readonly accepted: true; readonly file: StoredFile }
  | { readonly accepted: false; readonly reason: UploadFault | 'no-room' | 'no-entry' }

/**
 * Checks a file, keeps its bytes, then its row, and has it scanned. A process that dies in between leaves bytes
 * that nobody sees and sweepFiles takes away; until the scanner has spoken nobody else sees the file.
 */
export async function uploadFile(parts: FileParts, upload: Upload): Promise<UploadOutcome> {
  const checked = await checkUpload(upload.bytes)
  if (!checked.accepted) return checked
  if (!(await isForEntry(parts, upload))) return { accepted: false, reason: 'no-entry' }
  const file: StoredFile = {
    id: parts.newId(),
    personId: upload.personId,
    entryId: upload.entryId,
    purpose: upload.purpose,
    name: cleanFileName(upload.name, checked.mediaType),
    mediaType: checked.mediaType,
    bytes: checked.bytes.length,
    sha256: createHash('sha256').update(checked.bytes).digest('hex'),
    state: 'quarantined',
    scan: 'waiting',
    scanWords: null,
    uploadedAt: upload.now,
  }
  await parts.store.put(file.id, checked.bytes)
  const insertion = await keepRow(parts, file)
  if (insertion.kind === 'no-room') return { accepted: false, reason: 'no-room' }
  return { accepted: true, file: (await scanFile(parts, insertion.file)) ?? insertion.file }
}

/** Bytes whose row was not kept go at once, not only when they are swept. */
async function keepRow({ db, store }: FileParts, file: StoredFile): Promise<FileInsertion> {
  let isKept = false
  try {
    const insertion = await withScope(db, { personId: file.personId }, (tx) => insertFile(tx, file))
    isKept = insertion.kind === 'inserted'
    return insertion
  } finally {
    if (!isKept) await store.remove(file.id)
  }
}

async function isForEntry({ db }: FileParts, { personId, entryId }: Upload): Promise<boolean> {
  return entryId === null || withScope(db, { personId }, (tx) => hasEntry(tx, personId, entryId))
}
