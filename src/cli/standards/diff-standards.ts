import { isDay } from '../../standards/day.ts'
import { diffEditions } from '../../standards/diff-editions.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { openLibrary } from '../open-library.ts'
import { readOptions } from '../read-options.ts'
import { diffPage } from '../views/diff-page.ts'
import { pageStyle } from '../views/page-style.ts'
import { findNamed } from './find-named.ts'

/** `attune standards diff`: what one edition asks otherwise than another. */
export async function diffStandards(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ 'as-of': 'text', standards: 'text' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('standards')])
  const { 'as-of': asOf = io.today } = options.values
  if (!isDay(asOf)) return refuse(io, en.usage.badDay('--as-of', asOf))
  const [first, second, extra] = options.positionals
  if (first === undefined || second === undefined) return refuse(io, en.standards.nameTwo)
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))

  const opened = openLibrary(options.values.standards)
  if ('problem' in opened) return refuse(io, opened.problem)
  const { library } = opened
  const [before, after] = [findNamed(library, first, asOf), findNamed(library, second, asOf)]
  if ('unknown' in before || 'unknown' in after) {
    const sentences = [before, after].flatMap((found) => ('unknown' in found ? [found.unknown] : []))
    return refuse(io, sentences, exitCodes.unknownStandard)
  }
  const diff = diffEditions(before.edition, after.edition)
  await write(
    io.out,
    diffPage({ before: before.edition, after: after.edition, diff }, library, pageStyle(io)),
  )
  return exitCodes.done
}
