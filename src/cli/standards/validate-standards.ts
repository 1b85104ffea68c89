import { statSync } from 'node:fs'
import { checkStandards } from '../../standards/load-standards.ts'
import type { StandardFault } from '../../standards/read-standards.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'

/** `attune standards validate`: every fault of a folder, a part of one or a file, or of what Attune brings along. */
export async function validateStandards(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({}, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('standards')])
  const [path, extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  const kind = path === undefined ? 'folder' : kindOf(path)
  if (kind === undefined) return refuse(io, en.standards.pathMissing(path ?? ''))

  const { editions, faults } = checkStandards(path)
  if (faults.length > 0) return refuse(io, faults.map(lineFor))
  if (editions.length === 0) return refuse(io, en.standards.folderEmpty(path ?? ''))
  await write(io.out, `${en.standards.allGood(editions.length)}\n`)
  return exitCodes.done

  /** A file is named as it was given: its place in a folder of standards may be what is wrong. */
  function lineFor({ file, path: place, message }: StandardFault): string {
    return en.standards.fault(kind === 'file' ? (path ?? file) : file, place, message)
  }
}

function kindOf(path: string): 'file' | 'folder' | undefined {
  const stats = statSync(path, { throwIfNoEntry: false })
  if (!stats) return undefined
  return stats.isDirectory() ? 'folder' : 'file'
}
