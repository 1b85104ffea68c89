import type { Scanned } from '../../domain/files/decide-scanned.ts'
import type { Tx } from '../tables.ts'

/** Ends the quarantine of a file. False where it was over already, or the file is gone. */
export async function markScanned(tx: Tx, id: string, scanned: Scanned): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('stored_file')
    .set({ state: scanned.state, scan: scanned.scan, scan_words: scanned.words })
    .where('id', '=', id)
    .where('state', '=', 'quarantined')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** False where the person has no such file. */
export async function deleteFile(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('stored_file')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}
