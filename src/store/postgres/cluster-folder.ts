import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { someOf } from './data-folder.ts'
import { nameOfUser, type SystemUser } from './server-user.ts'

/** Says that we made the cluster, with the settings that we rely on. */
export const clusterMarker = 'attune-cluster.json'
const essential = ['global/pg_control', 'global/pg_filenode.map', 'base', 'pg_wal', 'pg_xact']

/** Who owns the cluster's folder; undefined where there is none yet. */
export async function clusterOwner(folder: string): Promise<number | undefined> {
  try {
    return (await stat(folder)).uid
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Whether the folder holds a cluster of ours (true), or nothing yet (false). Throws where it is
 * damaged or not ours. Only looks: nothing is changed whatever it finds.
 */
export async function isClusterReady(folder: string, user: SystemUser, major: number): Promise<boolean> {
  const owner = await clusterOwner(folder)
  if (owner === undefined) return false
  if (owner !== user.uid) {
    throw new StoreProblem('wrong-owner', en.wrongOwner(folder, nameOfUser(owner), user.name))
  }
  const entries = (await readdir(folder)).sort()
  if (entries.length === 0) return false
  if (!entries.includes('PG_VERSION')) refuseForeign(folder, someOf(entries))

  const version = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim()
  if (version !== String(major)) {
    throw new StoreProblem('other-major', en.otherMajor(folder, version.slice(0, 20) || '?', major))
  }
  if (!entries.includes(clusterMarker)) refuseForeign(folder, "another program's PostgreSQL database")
  const missing = await firstMissing(folder)
  if (missing) throw new StoreProblem('damaged-folder', en.damagedCluster(folder, missing))
  return true
}

function refuseForeign(folder: string, found: string): never {
  throw new StoreProblem('foreign-folder', en.foreignCluster(folder, found))
}

async function firstMissing(folder: string): Promise<string | undefined> {
  for (const path of essential) {
    const found = await stat(join(folder, path)).catch(() => undefined)
    if (!found || (found.isFile() && found.size === 0)) return path
  }
  return undefined
}
