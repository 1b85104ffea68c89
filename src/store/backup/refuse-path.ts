import { lstat, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'

/** A backup never takes the place of another file, nor of one that was left half-written. */
export async function refusePath(path: string): Promise<void> {
  const folder = await stat(dirname(path)).catch(() => undefined)
  if (!folder?.isDirectory()) throw new StoreProblem('backup', en.backup.noFolder(dirname(path)))
  for (const taken of [path, `${path}.part`]) {
    try {
      await lstat(taken)
    } catch (error) {
      if (codeOf(error) === 'ENOENT') continue
      throw error
    }
    throw new StoreProblem('backup', en.backup.exists(taken))
  }
}
