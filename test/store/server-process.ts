import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The server process of a data folder, as its lock file names it. */
export function serverPid(dataFolder: string): number {
  return Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10)
}

/** Under whom a process runs. */
export function uidOf(pid: number): number {
  const [, uid] = /^Uid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return Number(uid)
}

/** Whether a process is alive; one that ended and was not yet collected by its parent is not. */
export function isRunning(pid: number): boolean {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** How the system gives a process its turn (Linux, sched(7)). */
export function policyOf(pid: number): 'normal' | 'batch' | 'another' {
  const [, rest = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
  const policy = rest.split(' ')[38]
  if (policy === '0') return 'normal'
  return policy === '3' ? 'batch' : 'another'
}
