import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { codeOf } from '../../store/store-problem.ts'
import { checkFileId, type FileStore, isFileId } from './file-store.ts'

/**
 * Keeps files in the data folder, where a backup finds them. Bytes are written beside the folder, forced
 * to disk and then moved in under their name, so a file is there whole or not at all.
 */
export function createDiskStore(dataFolder: string): FileStore {
  // Beside the folder of files, which a backup reads as a whole.
  const [folder, incoming] = [join(dataFolder, 'files'), join(dataFolder, 'incoming')]
  const pathOf = (id: string) => join(folder, checkFileId(id).slice(0, 2), id)
  return {
    async put(id, bytes) {
      const [draft, path] = [join(incoming, randomUUID()), pathOf(id)]
      await mkdir(incoming, { recursive: true, mode: 0o700 })
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      try {
        await writeThrough(draft, bytes)
        await rename(draft, path)
      } catch (error) {
        await rm(draft, { force: true })
        throw error
      }
      for (const changed of [dirname(path), folder]) await syncFolder(changed)
    },
    get: (id) => readFile(pathOf(id)).catch(undefinedWhereMissing),
    remove: (id) => rm(pathOf(id), { force: true }),
    async *list() {
      for (const shelf of await namesIn(folder)) {
        for (const id of (await namesIn(join(folder, shelf))).filter(isFileId)) {
          const kept = await stat(pathOf(id)).catch(undefinedWhereMissing)
          if (kept) yield { id, keptSince: kept.mtime }
        }
      }
    },
    async clearDrafts(before) {
      for (const name of await namesIn(incoming)) {
        const draft = await stat(join(incoming, name)).catch(undefinedWhereMissing)
        if (draft && draft.mtime < before) await rm(join(incoming, name), { force: true })
      }
    },
  }
}

async function writeThrough(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Without it a power cut could take the name away again. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder).catch(undefinedWhereMissing)) ?? []
}

function undefinedWhereMissing(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT' && codeOf(error) !== 'ENOTDIR') throw error
}
