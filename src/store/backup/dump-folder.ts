import { createReadStream } from 'node:fs'
import { lstat, readdir } from 'node:fs/promises'
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
    const path = join(dataFolder, name)
    const { size } = await lstat(path)
    // Bytes that are appended meanwhile belong to the next backup.
    const chunks = size === 0 ? [] : createReadStream(path, { end: size - 1 })
    await archive.add(name, size, chunks)
    count += 1
  }
  return count
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
