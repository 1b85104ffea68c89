import { deleteFile } from '../../store/files/change-file.ts'
import { withScope } from '../../store/with-scope.ts'
import type { FileParts } from './file-parts.ts'

/** Takes a person's file away, the row first: from then on nobody sees it, whatever happens to the bytes. */
export async function removeFile(
  { db, store }: Pick<FileParts, 'db' | 'store'>,
  personId: string,
  id: string,
): Promise<boolean> {
  const isDeleted = await withScope(db, { personId }, (tx) => deleteFile(tx, personId, id))
  if (isDeleted) await store.remove(id)
  return isDeleted
}
