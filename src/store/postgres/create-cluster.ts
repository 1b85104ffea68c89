import { spawn } from 'node:child_process'
import { chmod, chown, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import { hostRules, identityMap, initArguments, programEnvironment } from './cluster-config.ts'
import { clusterMarker } from './cluster-folder.ts'
import type { SystemUser } from './server-user.ts'

interface NewCluster {
  readonly programs: string
  readonly dataFolder: string
  readonly folder: string
  readonly user: SystemUser
  readonly starter: SystemUser
}

/** Makes a cluster beside its place and moves it there whole; of several at once the first one stays. */
export async function createCluster(cluster: NewCluster): Promise<void> {
  const draft = await mkdtemp(`${cluster.folder}.new-`)
  try {
    await chown(draft, cluster.user.uid, cluster.user.gid)
    await runInitdb(cluster, draft)
    await configure(cluster, draft)
    await rename(draft, cluster.folder)
    await syncFolder(cluster.dataFolder)
  } catch (error) {
    await rm(draft, { recursive: true, force: true })
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
  }
}

async function runInitdb({ programs, user }: NewCluster, draft: string): Promise<void> {
  const initdb = spawn(join(programs, 'bin', 'initdb'), initArguments(draft), {
    cwd: '/',
    env: programEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
    ...identityOf(user),
  })
  const ended = new Promise<number | null>((resolve, reject) => {
    initdb.on('error', reject)
    initdb.on('close', resolve)
  })
  const [complaint, code] = await Promise.all([text(initdb.stderr), ended])
  if (code !== 0) throw new StoreProblem('not-started', en.initFailed(complaint.trim()))
}

/** The uid to spawn with; an ordinary user may not set any. */
export function identityOf(user: SystemUser): { uid?: number; gid?: number } {
  return process.getuid?.() === user.uid ? {} : { uid: user.uid, gid: user.gid }
}

async function configure({ user, starter }: NewCluster, draft: string): Promise<void> {
  const files = {
    'pg_hba.conf': hostRules,
    'pg_ident.conf': identityMap(starter.name),
    [clusterMarker]: `${JSON.stringify({ format: 'attune-cluster/1' })}\n`,
  }
  for (const [name, content] of Object.entries(files)) {
    await writeFile(join(draft, name), content, { flush: true })
    await chown(join(draft, name), user.uid, user.gid)
    await chmod(join(draft, name), 0o600)
  }
  await syncFolder(draft)
}

/** Without this a power cut could undo the move, and with it everything written since. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  await handle.sync()
  await handle.close()
}
