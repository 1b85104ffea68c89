import { readFile, readlink, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import { codeOf } from '../store-problem.ts'

/** The process that the cluster's lock file names; the file outlives a server that was killed. */
export async function readPostmasterPid(folder: string): Promise<number | undefined> {
  try {
    const pid = Number.parseInt(await readFile(join(folder, 'postmaster.pid'), 'utf8'), 10)
    return pid > 0 ? pid : undefined
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * The lock file's process where it is no server of this cluster: another program that got the
 * number after a restart, or a dead server that nobody buried. PostgreSQL would take either for
 * its rival and never start. A server works inside its cluster's folder, which Linux shows.
 */
export async function findStranger(folder: string): Promise<number | undefined> {
  const pid = await readPostmasterPid(folder)
  if (pid === undefined || (await workingFolderOf('self')) === undefined) return undefined
  return (await workingFolderOf(String(pid))) === (await realpath(folder)) ? undefined : pid
}

async function workingFolderOf(process: string): Promise<string | undefined> {
  return readlink(`/proc/${process}/cwd`).catch(() => undefined)
}
