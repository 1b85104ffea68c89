import { setTimeout as sleep } from 'node:timers/promises'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { readPostmasterPid } from './postmaster-file.ts'

const timeLimit = 15_000

/** Stops the cluster's server as PostgreSQL calls it "fast": transactions roll back, everything is written. */
export async function stopServer(folder: string): Promise<void> {
  const pid = await readPostmasterPid(folder)
  if (pid === undefined || !signal(pid, 'SIGINT')) return
  const deadline = Date.now() + timeLimit
  while ((await readPostmasterPid(folder)) === pid && signal(pid, 0)) {
    if (Date.now() > deadline) throw new StoreProblem('not-started', en.notStopped)
    await sleep(20)
  }
}

function signal(pid: number, name: 'SIGINT' | 0): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if (codeOf(error) === 'ESRCH') return false
    throw error
  }
}
