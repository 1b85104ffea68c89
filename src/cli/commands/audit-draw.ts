import { type DrawFile, readDrawFile } from '../../domain/audits/draw-file.ts'
import { verifyDraw } from '../../domain/audits/verify-draw.ts'
import { sha256 } from '../../services/audits/sha256.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readText } from '../read-document.ts'
import { readOptions } from '../read-options.ts'
import { reportFaults } from '../report-faults.ts'
import { showHelp } from '../show-help.ts'
import { drawPage } from '../views/draw-page.ts'

/** `attune audit-draw verify`: 0 for a draw that holds, 4 for one that does not, 2 for a file that is none. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ announcement: 'text', json: 'flag', help: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('audit-draw')])
  if (options.values.help) return showHelp('auditDraw', io)
  const [subverb, file, extra] = options.positionals
  if (subverb === undefined) return refuse(io, [en.auditDraw.verbMissing, en.usage.more('audit-draw')])
  if (subverb !== 'verify') return refuse(io, en.auditDraw.unknownSubverb(subverb))
  if (file === undefined) return refuse(io, en.auditDraw.fileMissing)
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  return verify({ ...options.values, file }, io)
}

interface Asked {
  readonly file: string
  readonly announcement: string | undefined
  readonly json: boolean
}

async function verify({ file, announcement, json }: Asked, io: Io): Promise<number> {
  const published = await readFile(file, json, io)
  if (typeof published === 'number') return published
  const kept = announcement === undefined ? undefined : await readFile(announcement, json, io)
  if (typeof kept === 'number') return kept
  const checks = verifyDraw(published, sha256, kept?.announcement)
  const holds = checks.every(({ faults }) => faults.length === 0)
  const answer = { holds, drawn: published.draw?.drawn ?? null, checks }
  await write(
    io.out,
    json ? `${JSON.stringify(answer, null, 2)}\n` : drawPage(published, checks, kept !== undefined),
  )
  return holds ? exitCodes.done : exitCodes.brokenRecord
}

/** The file, or the exit code once it was said why there is none. */
async function readFile(path: string, json: boolean, io: Io): Promise<DrawFile | number> {
  const document = await readText(io, path)
  if ('problem' in document) return refuse(io, document.problem, exitCodes.badDocument)
  const read = readDrawFile(document.text)
  return 'file' in read ? read.file : reportFaults(io, read.faults, json)
}
