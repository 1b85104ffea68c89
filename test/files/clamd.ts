import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

export const clamdProgram = ['/usr/sbin/clamd', '/usr/local/sbin/clamd'].find(existsSync)

export interface Clamd {
  readonly socket: string
  stop(): Promise<void>
}

/** The real clamd of this machine, which knows one made-up piece of malware and nothing else. */
export async function startClamd(program: string, malware: Uint8Array): Promise<Clamd> {
  const folder = mkdtempSync(join(tmpdir(), 'attune-clamd-'))
  chmodSync(folder, 0o755)
  const socket = join(folder, 'clamd.sock')
  const hash = createHash('md5').update(malware).digest('hex')
  writeFileSync(join(folder, 'local.hdb'), `${hash}:${malware.length}:Attune.Test\n`)
  const config = [
    `DatabaseDirectory ${folder}`,
    `LocalSocket ${socket}`,
    `TemporaryDirectory ${folder}`,
    'Foreground yes',
    'StreamMaxLength 2M',
  ]
  writeFileSync(join(folder, 'clamd.conf'), `${config.join('\n')}\n`)
  const process = spawn(program, ['-c', join(folder, 'clamd.conf')], { stdio: 'ignore' })
  for (let tries = 0; !existsSync(socket); tries += 1) {
    if (tries === 300 || process.exitCode !== null) throw new Error('clamd did not start.')
    await sleep(50)
  }
  return {
    socket,
    async stop() {
      const ended = once(process, 'exit')
      process.kill('SIGTERM')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Something that listens and answers in its own way, or not at all. */
export async function startListener(
  answer: (socket: Socket) => void,
): Promise<{ port: number; server: Server }> {
  const server = createServer(answer)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, server }
}
