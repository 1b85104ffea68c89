import { isDay } from '../../standards/day.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { openLibrary } from '../open-library.ts'
import { readOptions } from '../read-options.ts'
import { editionPage } from '../views/edition-page.ts'
import { pageStyle } from '../views/page-style.ts'
import { findNamed } from './find-named.ts'

/** `attune standards show`: one edition as a page. */
export async function showStandard(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ 'as-of': 'text', standards: 'text' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('standards')])
  const { 'as-of': asOf = io.today } = options.values
  if (!isDay(asOf)) return refuse(io, en.usage.badDay('--as-of', asOf))
  const [name, extra] = options.positionals
  if (name === undefined) return refuse(io, en.standards.nameOne)
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))

  const opened = openLibrary(options.values.standards)
  if ('problem' in opened) return refuse(io, opened.problem)
  const { library } = opened
  const found = findNamed(library, name, asOf)
  if ('unknown' in found) return refuse(io, found.unknown, exitCodes.unknownStandard)
  await write(io.out, editionPage(found.edition, library, pageStyle(io)))
  return exitCodes.done
}
