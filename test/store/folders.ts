import { createHash } from 'node:crypto'
import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

export const isRoot = process.getuid?.() === 0

/** A new folder that every user may enter, as /tmp and /var are. */
export function aFolder(): string {
  const folder = mkdtempSync(join(inject('storeFolder'), 'test-'))
  openToAll(folder)
  return folder
}

/** Settings for a database of its own, with the programs that are copied already. */
export function ownSettings(dataFolder = join(aFolder(), 'data')) {
  return { dataFolder, cacheFolder: inject('storeCache') }
}

export function openToAll(folder: string): void {
  chmodSync(folder, 0o755)
}

/** A hash over every name, owner, mode, time and byte below a folder: equal only if nothing was touched. */
export function hashTree(folder: string): string {
  const hash = createHash('sha256')
  addTree(folder)
  return hash.digest('hex')

  function addTree(path: string): void {
    const { mode, uid, gid, mtimeMs } = lstatSync(path)
    hash.update(`${path}\n${mode} ${uid} ${gid} ${mtimeMs}\n`)
    const stat = lstatSync(path)
    if (stat.isFile()) hash.update(readFileSync(path))
    if (stat.isSymbolicLink()) hash.update(readlinkSync(path))
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) addTree(join(path, name))
  }
}
