import { readPortfolioText } from '../../evaluation/read-portfolio-text.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { readText } from '../read-document.ts'
import { readOptions } from '../read-options.ts'
import { reportFaults } from '../report-faults.ts'
import { showHelp } from '../show-help.ts'

/** `attune portfolio validate`: whether a document is a portfolio, and what to mend where it is not. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ json: 'flag', help: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('portfolio')])
  if (options.values.help) return showHelp('portfolio', io)

  const [subverb, file, extra] = options.positionals
  if (subverb !== 'validate') return refuse(io, en.portfolio.verbMissing)
  if (file === undefined) return refuse(io, en.portfolio.fileMissing)
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))
  return validate(file, options.values.json, io)
}

async function validate(file: string, json: boolean, io: Io): Promise<number> {
  const document = await readText(io, file)
  if ('problem' in document) return refuse(io, document.problem)
  const read = readPortfolioText(document.text)
  if ('faults' in read) return reportFaults(io, read.faults, json)

  await write(
    io.out,
    json ? `${JSON.stringify({ faults: [] }, null, 2)}\n` : `${en.documents.good(nameOf(file))}\n`,
  )
  return exitCodes.done
}

function nameOf(file: string): string {
  return file === '-' ? en.documents.standardInput : file
}
