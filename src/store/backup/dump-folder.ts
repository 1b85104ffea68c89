import { type FileHandle, open, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import type { ArchiveWriter } from './archive-writer.ts'

/** Writes every file of a folder; a missing folder has none. Answers how many. */
export async function dumpFolder(
  archive: ArchiveWriter,
  dataFolder: string,
  folder: string,
): Promise<number> {
  let count = 0
  for await (const name of filesBelow(dataFolder, folder)) {
    const file = await open(join(dataFolder, name)).catch(undefinedWhereGone)
    if (!file) continue
    await addFile(archive, name, file)
    count += 1
  }
  return count
}

async function addFile(archive: ArchiveWriter, name: string, file: FileHandle): Promise<void> {
  try {
    const { size } = await file.stat()
    // Bytes that are appended meanwhile belong to the next backup.
    const chunks = size === 0 ? [] : file.createReadStream({ end: size - 1, autoClose: false })
    await archive.add(name, size, chunks)
  } finally {
    await file.close()
  }
}

/** A file that its owner removed since the folder was listed. */
function undefinedWhereGone(error: unknown): undefined {
  if (codeOf(error) !== 'ENOENT') throw error
}

async function* filesBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`
    if (entry.isDirectory()) yield* filesBelow(root, name)
    else if (entry.isFile()) yield name
    else throw new StoreProblem('backup', en.backup.notAFile(join(root, name)))
  }
}
