import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { ClientConfig } from 'pg'
import type { MasterKey } from '../../src/services/keys/master-key-file.ts'
import type { MailSettings } from '../../src/services/mail/settings.ts'

export interface WorkerProcessParts {
  readonly app: ClientConfig
  readonly jobs: ClientConfig
  readonly settings: MailSettings
  readonly masterKey: MasterKey
  readonly leaseSeconds: number
}

/** Starts a worker in a process of its own; answers how to kill it without a word of warning. */
export async function startWorkerProcess(parts: WorkerProcessParts): Promise<() => Promise<void>> {
  const script = join(import.meta.dirname, 'worker-process.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(parts)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const [word] = await Promise.race([once(child.stdout, 'data'), ended])
  if (String(word).trim() !== 'ready') throw new Error(`The worker did not start: ${word}`)
  return async () => {
    child.kill('SIGKILL')
    await ended
  }
}
