import { decideScanned } from '../../domain/files/decide-scanned.ts'
import type { StoredFile } from '../../domain/files/stored-file.ts'
import { markScanned } from '../../store/files/change-file.ts'
import { findFile } from '../../store/files/find-files.ts'
import { listFilesToScan } from '../../store/files/look-after-files.ts'
import { withScope } from '../../store/with-scope.ts'
import type { FileParts } from './file-parts.ts'

/** Asks the scanner about a file in quarantine. Answers the file as it stands then; undefined where it is gone. */
export async function scanFile(
  { db, store, scanner }: Pick<FileParts, 'db' | 'store' | 'scanner'>,
  { id, personId }: Pick<StoredFile, 'id' | 'personId'>,
): Promise<StoredFile | undefined> {
  const file = await withScope(db, { personId }, (tx) => findFile(tx, id))
  if (file?.state !== 'quarantined') return file
  const bytes = await store.get(id)
  if (bytes === undefined) return file

  const scanned = decideScanned(await scanner(bytes))
  if (scanned.state === 'quarantined') return file
  const now = await withScope(db, { personId }, async (tx) => {
    await markScanned(tx, id, scanned)
    return findFile(tx, id)
  })
  // The row stays, so that its owner can be told; the bytes do no good to anybody.
  if (now?.state === 'refused') await store.remove(id)
  return now
}

interface ScanRound {
  readonly settled: number
  readonly waiting: number
}

const filesInARound = 200

/** The job that tries again for files whose scanner did not answer. Stops at the first that still gets none. */
export async function scanWaitingFiles(
  parts: Pick<FileParts, 'db' | 'store' | 'scanner'>,
): Promise<ScanRound> {
  const waiting = await listFilesToScan(parts.db, filesInARound)
  let settled = 0
  for (const file of waiting) {
    const scanned = await scanFile(parts, file)
    if (scanned?.state === 'quarantined') break
    settled += 1
  }
  return { settled, waiting: waiting.length - settled }
}
