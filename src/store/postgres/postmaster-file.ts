import { readFile, readlink } from 'node:fs/promises'
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
 * The lock file's process where it surely is not a server of this cluster: after a restart of the
 * machine another program can have got the number, and PostgreSQL would refuse to start for ever.
 */
export async function findStranger(folder: string): Promise<number | undefined> {
  const pid = await readPostmasterPid(folder)
  if (pid === undefined) return undefined
  const workingFolder = await readlink(`/proc/${pid}/cwd`).catch(() => undefined)
  return workingFolder === undefined || workingFolder === folder ? undefined : pid
}
