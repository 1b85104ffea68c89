import { createWriteStream } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import type { ArchiveEntry } from './archive-reader.ts'
import { keptFolders } from './backup-format.ts'

export interface FolderLoad {
  isFile(name: string): boolean
  write(entry: ArchiveEntry): Promise<void>
  /** Moves the folders to their place; answers how many files they hold. */
  place(): Promise<number>
  /** Takes back what was written or placed. */
  undo(): Promise<void>
}

/** Takes the files and keys of an archive into a draft folder first. Refuses where there are some already. */
export async function startFolderLoad(dataFolder: string): Promise<FolderLoad> {
  for (const folder of keptFolders) await refuseFull(join(dataFolder, folder))
  const draft = await mkdtemp(join(dataFolder, 'restoring-'))
  const placed: string[] = []
  let count = 0
  return {
    isFile: (name) => keptFolders.some((folder) => name.startsWith(`${folder}/`)),
    async write({ name, chunks }) {
      const path = join(draft, safeName(name))
      await mkdir(dirname(path), { recursive: true, mode: 0o700 })
      await pipeline(chunks, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }))
      count += 1
    },
    async place() {
      for (const folder of await readdir(draft)) {
        await rename(join(draft, folder), join(dataFolder, folder))
        placed.push(join(dataFolder, folder))
      }
      await rm(draft, { recursive: true })
      return count
    },
    async undo() {
      for (const folder of [draft, ...placed]) await rm(folder, { recursive: true, force: true })
    },
  }
}

async function refuseFull(folder: string): Promise<void> {
  try {
    if ((await readdir(folder)).length > 0)
      throw new StoreProblem('restore', en.restore.folderNotEmpty(folder))
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/** An archive could have been made by somebody else to write outside the folder. */
function safeName(name: string): string {
  const parts = name.split('/')
  const isSafe = parts.every((part) => part !== '' && part !== '.' && part !== '..') && !/[\0\\]/.test(name)
  if (!isSafe) throw new StoreProblem('restore', en.restore.unsafeName(name))
  return join(...parts)
}
