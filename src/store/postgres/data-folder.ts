import { chmod, mkdir, readdir, realpath, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { nameOfUser, type SystemUser } from './server-user.ts'

/** Says that a folder is ours; without it a folder that holds anything is not touched. */
const dataMarker = 'attune.json'
const markerText = `${JSON.stringify({ format: 'attune-data/1' })}\n`
/** What a freshly mounted disk holds. */
const harmless = ['lost+found']

/** Makes the data folder, or takes one that is empty or was ours before; answers its real path. */
export async function claimDataFolder(folder: string, starter: SystemUser): Promise<string> {
  const owner = await ownerOf(folder)
  if (owner !== undefined && owner !== starter.uid) {
    throw new StoreProblem('wrong-owner', en.wrongOwner(folder, nameOfUser(owner), starter.name))
  }
  const entries = owner === undefined ? [] : await readdir(folder)
  if (!entries.includes(dataMarker)) {
    const foreign = entries.filter((entry) => !harmless.includes(entry)).sort()
    if (foreign.length > 0)
      throw new StoreProblem('foreign-folder', en.foreignFolder(folder, someOf(foreign)))
    await makeDataFolder(folder, starter.uid === 0)
  }
  return realpath(folder)
}

/** The first names, and that there are more. */
export function someOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).join(', ')
  return names.length > 3 ? `${shown} and ${names.length - 3} more` : shown
}

/** The folder, or the one above it, that keeps the user out. */
export async function findClosedFolder(folder: string, user: SystemUser): Promise<string | undefined> {
  const parent = dirname(folder)
  const above = parent === folder ? undefined : await findClosedFolder(parent, user)
  if (above) return above
  const { mode, uid, gid } = await stat(folder)
  const enter = uid === user.uid ? 0o100 : gid === user.gid ? 0o010 : 0o001
  return (mode & enter) === 0 ? folder : undefined
}

async function ownerOf(folder: string): Promise<number | undefined> {
  try {
    const found = await stat(folder)
    if (!found.isDirectory()) throw new StoreProblem('foreign-folder', en.notAFolder(folder))
    return found.uid
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    if (codeOf(error) === 'ENOTDIR') throw new StoreProblem('foreign-folder', en.notAFolder(folder))
    if (codeOf(error) === 'EACCES') throw new StoreProblem('no-entry', en.cannotWrite(folder))
    throw error
  }
}

async function makeDataFolder(folder: string, isRoot: boolean): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
    // The user that runs the server for root has to pass through, and sees no names on the way.
    await chmod(folder, isRoot ? 0o711 : 0o700)
    await writeFile(join(folder, dataMarker), markerText)
  } catch (error) {
    if (!['EACCES', 'EROFS', 'EPERM'].includes(codeOf(error) ?? '')) throw error
    throw new StoreProblem('no-entry', en.cannotWrite(folder), { cause: error })
  }
}
