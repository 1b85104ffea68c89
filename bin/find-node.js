// Finds a Node of the right age: this one, or the one that the project brings along.
// An old Node must be able to read this file.
import { existsSync } from 'node:fs'
import { join } from 'node:path'

export const neededMajor = 24

/** The path of a Node that is new enough, or undefined. */
export function findNode(project) {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) return process.execPath
  const isWindows = process.platform === 'win32'
  const name = isWindows ? 'node.exe' : 'node'
  const bundle = `node-${isWindows ? 'win' : process.platform}-${process.arch}`
  return [join(project, 'node_modules/.bin', name), join(project, 'node_modules', bundle, 'bin', name)].find(
    (path) => existsSync(path),
  )
}
