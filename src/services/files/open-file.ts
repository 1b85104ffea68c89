import { createHash } from 'node:crypto'
import { NotFound } from '../../domain/errors.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import { findFile } from '../../store/files/find-files.ts'
import { type Scope, withScope } from '../../store/with-scope.ts'
import type { FileParts } from './file-parts.ts'

export type OpenedFile =
  | { readonly kind: 'open'; readonly file: StoredFile; readonly bytes: Uint8Array }
  | { readonly kind: 'quarantined' | 'refused'; readonly file: StoredFile }
  /** The bytes are gone, or are not those that were uploaded. */
  | { readonly kind: 'lost'; readonly file: StoredFile }

/** A file with its bytes for whoever may see it; quarantine binds its owner too. */
export async function openFile(
  { db, store }: Pick<FileParts, 'db' | 'store'>,
  scope: Scope,
  id: string,
): Promise<OpenedFile> {
  const file = await withScope(db, scope, (tx) => findFile(tx, id))
  if (!file) throw new NotFound()
  if (file.state !== 'available') return { kind: file.state, file }
  const bytes = await store.get(id)
  const isWhole = bytes && createHash('sha256').update(bytes).digest('hex') === file.sha256
  return isWhole ? { kind: 'open', file, bytes } : { kind: 'lost', file }
}
