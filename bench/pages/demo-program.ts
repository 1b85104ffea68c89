import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { demoFolders } from '../../src/cli/serve/demo-folders.ts'
import { projectFolder } from '../../src/standards/project-folder.ts'
import type { StoreSettings } from '../../src/store/settings.ts'

/** `attune demo` as people start it, over a database in a folder that goes with it. */
export interface DemoProgram {
  readonly url: string
  readonly pid: number
  readonly store: StoreSettings
  stop(): Promise<void>
}

export async function startDemo(): Promise<DemoProgram> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-bench-'))
  // The user that runs PostgreSQL for root has to pass through.
  chmodSync(folder, 0o755)
  const data = join(folder, 'data')
  const environment = { ...process.env, ATTUNE_DATA: data, DATABASE_URL: '' }
  const child = spawn(process.execPath, ['bin/attune.js', 'demo', '--port', '0'], {
    cwd: projectFolder(),
    env: environment,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The demo ended with ${code}.`)))
    createInterface({ input: child.stdout }).on('line', (line) => {
      const [, ready] = /ready at (\S+)/.exec(line) ?? []
      if (ready) resolve(ready)
    })
  })
  if (child.pid === undefined) throw new Error('The demo runs without a process.')
  return {
    url,
    pid: child.pid,
    store: demoFolders(data),
    async stop() {
      child.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
