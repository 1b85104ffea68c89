import { createHash } from 'node:crypto'
import { chown, lstat, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { socketPort } from './cluster-config.ts'
import type { SystemUser } from './server-user.ts'

/** The system takes about 107 bytes for the path of a socket and cuts or refuses longer ones. */
const longestPath = 99

/** Where the socket lies: in the data folder, or in /tmp under a name of its own where that path is too long. */
export function socketFolderOf(dataFolder: string, starter: SystemUser): string {
  const inside = join(dataFolder, 'run')
  if (Buffer.byteLength(join(inside, `.s.PGSQL.${socketPort}`)) <= longestPath) return inside
  const hash = createHash('sha256').update(dataFolder).digest('hex').slice(0, 16)
  return `/tmp/attune-${starter.uid}-${hash}`
}

/** Makes the folder with entry for the server's user only, and refuses one that somebody else made. */
export async function makeSocketFolder(folder: string, user: SystemUser): Promise<void> {
  try {
    await mkdir(folder, { mode: 0o700 })
    await chown(folder, user.uid, user.gid)
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') throw error
  }
  const found = await lstat(folder)
  // The starting user made it; root may have been stopped before handing it over.
  if (found.uid === 0 && process.getuid?.() === 0) await chown(folder, user.uid, user.gid)
  const isOurs = [0, user.uid].includes(found.uid)
  if (!found.isDirectory() || !isOurs || (found.mode & 0o077) !== 0) {
    throw new StoreProblem('foreign-folder', en.foreignSocketFolder(folder))
  }
}
