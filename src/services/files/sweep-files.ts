import { listFilesWithBytes } from '../../store/files/look-after-files.ts'
import type { FileParts } from './file-parts.ts'

interface Sweep {
  /** Bytes that belonged to no file, and are gone now. */
  readonly removed: readonly string[]
  /** Files whose bytes are missing: a fault of the storage that somebody should know of. */
  readonly lost: readonly string[]
}

const hoursToSettle = 24

/**
 * The job that brings bytes and rows together again. Bytes without a row are left alone for a day, since an
 * upload may be under way; a row without bytes stays, because it says what was lost.
 */
export async function sweepFiles({ db, store }: Pick<FileParts, 'db' | 'store'>, now: Date): Promise<Sweep> {
  const settledBefore = new Date(now.getTime() - hoursToSettle * 3_600_000)
  await store.clearDrafts(settledBefore)
  const before = await listFilesWithBytes(db)
  const [kept, removed] = [new Set<string>(), Array.of<string>()]
  for await (const { id, keptSince } of store.list()) {
    kept.add(id)
    if (before.has(id) || keptSince >= settledBefore) continue
    await store.remove(id)
    removed.push(id)
  }
  // Read again, because a file that was removed meanwhile is not lost.
  const after = await listFilesWithBytes(db)
  return { removed, lost: [...before].filter((id) => !kept.has(id) && after.has(id)) }
}
