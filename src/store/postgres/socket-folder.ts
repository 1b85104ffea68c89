import { createHash } from 'node:crypto'
import { chmod, chown, lstat, mkdir } from 'node:fs/promises'
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
  await mkdir(folder, { mode: 0o700 }).catch((error: unknown) => {
    if (codeOf(error) !== 'EEXIST') throw error
  })
  const found = await lstat(folder)
  const makers = [user.uid, process.getuid?.()]
  if (!found.isDirectory() || !makers.includes(found.uid)) {
    throw new StoreProblem('foreign-folder', en.foreignSocketFolder(folder))
  }
  if (found.uid !== user.uid) await chown(folder, user.uid, user.gid)
  await chmod(folder, 0o700)
}
