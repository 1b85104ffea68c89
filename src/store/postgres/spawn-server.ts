import { spawn } from 'node:child_process'
import { open, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { programEnvironment, serverArguments } from './cluster-config.ts'
import { identityOf } from './create-cluster.ts'
import { leaveOthersFirst } from './leave-others-first.ts'
import { findStranger } from './postmaster-file.ts'
import type { SystemUser } from './server-user.ts'

/** All that is needed to start one server, or to find it running. */
export interface ServerFiles {
  readonly programs: string
  readonly folder: string
  readonly socketFolder: string
  readonly log: string
  readonly user: SystemUser
}

/** One attempt: resolves with what the server logged when it ends, however long that takes. */
export interface ServerAttempt {
  hasEnded(): boolean
  lastWords(): Promise<string>
}

const longestLog = 1_000_000

/** Starts PostgreSQL so that it outlives this process. */
export async function spawnServer(files: ServerFiles): Promise<ServerAttempt> {
  const start = await makeRoomInLog(files.log)
  const log = await open(files.log, 'a', 0o600)
  const stranger = await findStranger(files.folder)
  const child = spawn(
    join(files.programs, 'bin', 'postgres'),
    serverArguments(files.folder, files.socketFolder),
    {
      detached: true,
      cwd: '/',
      // PostgreSQL takes a lock file that names its "grandparent" for a leftover.
      env: { ...programEnvironment, ...(stranger && { PG_GRANDPARENT_PID: String(stranger) }) },
      stdio: ['ignore', log.fd, log.fd],
      ...identityOf(files.user),
    },
  )
  let failure: Error | undefined
  child.on('error', (error) => {
    failure = error
  })
  child.unref()
  await log.close()
  await leaveOthersFirst(child.pid)
  return {
    hasEnded: () => failure !== undefined || child.exitCode !== null || child.signalCode !== null,
    lastWords: async () => failure?.message ?? (await readFrom(files.log, start)),
  }
}

async function makeRoomInLog(path: string): Promise<number> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size <= longestLog) return size
  await truncate(path)
  return 0
}

async function readFrom(path: string, start: number): Promise<string> {
  const log = await open(path)
  const { buffer, bytesRead } = await log.read({ position: start, buffer: Buffer.alloc(4_000) })
  await log.close()
  return buffer.toString('utf8', 0, bytesRead).trim()
}
