import { chmod, copyFile, lstat, mkdir, readdir, rename, rm, stat, symlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { en } from '../messages/en.ts'
import { codeOf, StoreProblem } from '../store-problem.ts'
import type { Binaries } from './find-binaries.ts'

const programs = ['bin/initdb', 'bin/postgres']
const othersMayWrite = 0o022

/**
 * Copies the programs to the cache, with their library links and readable for everybody, and
 * answers the folder. Several processes may do so at once: the copy appears whole or not at all.
 */
export async function placeBinaries(binaries: Binaries, cacheFolder: string): Promise<string> {
  const placed = join(cacheFolder, `postgresql-${binaries.version}`)
  if (await isWhole(placed, binaries.folder)) return placed

  await makeOpenFolder(cacheFolder)
  const copy = `${placed}.${process.pid}.${Date.now()}`
  await copyFolder(binaries.folder, copy)
  for (const { from, to } of binaries.links) await link(join(copy, from), basename(to))
  await moveInto(placed, copy, binaries.folder)
  return placed
}

/** Made so that every user may enter, whatever the umask; folders that are there already stay as they are. */
async function makeOpenFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true })
  if (first === undefined) return
  for (let path = folder; path.length >= first.length; path = dirname(path)) await chmod(path, 0o755)
}

async function isWhole(placed: string, original: string): Promise<boolean> {
  const folder = await lstat(placed).catch(() => undefined)
  if (!folder) return false
  const isSafe = [0, process.getuid?.()].includes(folder.uid) && (folder.mode & othersMayWrite) === 0
  if (!folder.isDirectory() || !isSafe) throw new StoreProblem('foreign-folder', en.unsafeCache(placed))
  const sizes = await Promise.all(
    programs.map(async (program) => [
      await sizeOf(join(placed, program)),
      await sizeOf(join(original, program)),
    ]),
  )
  return sizes.every(([ours, theirs]) => ours === theirs)
}

async function sizeOf(path: string): Promise<number> {
  return stat(path).then(
    ({ size }) => size,
    () => 0,
  )
}

/** The modes are set here, because npm writes files with the umask of whoever installs. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to)
  await chmod(to, 0o755)
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) await copyFolder(source, target)
    if (!entry.isFile()) continue
    await copyFile(source, target)
    await chmod(target, basename(from) === 'bin' ? 0o755 : 0o644)
  }
}

async function link(path: string, to: string): Promise<void> {
  await makeOpenFolder(dirname(path))
  await symlink(to, path)
}

/** Another process may have been faster; a copy that was cut short gives way to ours. */
async function moveInto(placed: string, copy: string, original: string): Promise<void> {
  try {
    await rename(copy, placed)
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST'].includes(codeOf(error) ?? '')) throw error
    if (await isWhole(placed, original)) return rm(copy, { recursive: true })
    await rm(placed, { recursive: true, force: true })
    await rename(copy, placed)
  }
}
