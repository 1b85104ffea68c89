import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { checkStandards, loadStandards } from '../../standards/load-standards.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readOptions } from '../read-options.ts'

/** `attune standards validate`: every fault of the files of a folder, or of those that Attune brings along. */
export async function validateStandards(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({}, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('standards')])
  const [folder, extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  if (folder !== undefined && !existsSync(folder)) return refuse(io, en.standards.folderMissing(folder))

  const list = folder === undefined ? undefined : join(folder, 'associations.yaml')
  if (list !== undefined && !existsSync(list)) {
    return refuse(io, en.documents.cannotRead(list, en.documents.missing))
  }

  const faults = checkStandards(folder)
  if (faults.length > 0) {
    return refuse(
      io,
      faults.map(({ file, path, message }) => en.standards.fault(file, path, message)),
    )
  }
  const { editions } = loadStandards(folder)
  if (editions.length === 0) return refuse(io, en.standards.folderEmpty(folder ?? ''))
  await write(io.out, `${en.standards.allGood(editions.length)}\n`)
  return exitCodes.done
}
