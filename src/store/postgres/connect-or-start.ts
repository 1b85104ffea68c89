import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { adminRole } from './cluster-config.ts'
import { localConnection } from './local-connection.ts'
import { makeSocketFolder } from './socket-folder.ts'
import { type ServerAttempt, type ServerFiles, spawnServer } from './spawn-server.ts'

const timeLimit = 15_000
const pause = 40
/** A server that was killed leaves processes behind, and for about a second a new one finds their lock. */
const passing = /lock file|shared memory|could not bind|server closed the connection/
const patience = 3

/**
 * A connection to the server of the cluster: to the one that runs already, or to one that is
 * started now. Of several processes at once one server wins, and all connect to it.
 */
export async function connectOrStart(files: ServerFiles): Promise<pg.Client> {
  await makeSocketFolder(files.socketFolder, files.user)
  const deadline = Date.now() + timeLimit
  let attempt: ServerAttempt | undefined
  let refusals = 0
  while (true) {
    const client = await tryConnect(files.socketFolder)
    if (client instanceof pg.Client) return client

    const words = attempt?.hasEnded() ? await attempt.lastWords() : undefined
    if (words !== undefined && !passing.test(words)) refusals += 1
    if (refusals >= patience || Date.now() > deadline) {
      throw new StoreProblem(
        'not-started',
        en.notStarted(files.log, words ?? (await attempt?.lastWords()) ?? ''),
      )
    }
    if (client === 'absent' && (!attempt || attempt.hasEnded())) attempt = await spawnServer(files)
    await sleep(pause)
  }
}

async function tryConnect(socketFolder: string): Promise<pg.Client | 'absent' | 'busy'> {
  const client = new pg.Client(localConnection(socketFolder, adminRole, 'postgres'))
  // A lost connection is told by 'end'; without a listener the error would end the process.
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    // Not awaited: after a refusal pg may never say that it has ended.
    client.end().catch(() => {})
    return stateBehind(error, socketFolder)
  }
}

/** 57P03: starting or stopping; 53300: too many connections just now. */
function stateBehind(error: unknown, socketFolder: string): 'absent' | 'busy' {
  const code = codeOf(error)
  if (code === 'ENOENT' || code === 'ECONNREFUSED') return 'absent'
  if (code === '57P03' || code === '57P01' || code === '53300') return 'busy'
  if (code === 'EACCES' || code === '28000') {
    throw new StoreProblem('not-started', en.notYours(socketFolder), { cause: error })
  }
  if (
    code === 'ECONNRESET' ||
    code === 'EPIPE' ||
    (error instanceof Error && /terminated|ended/.test(error.message))
  )
    return 'busy'
  throw error
}
