import { isDay } from '../../standards/day.ts'
import type { Edition } from '../../standards/schema.ts'
import { exitCodes, type Io, refuse, write } from '../io.ts'
import { en } from '../messages/en.ts'
import { openLibrary } from '../open-library.ts'
import { readOptions } from '../read-options.ts'
import { editionList } from '../views/edition-list.ts'
import { pageStyle } from '../views/page-style.ts'

/** `attune standards list`: what is in force on a day. */
export async function listStandards(args: readonly string[], io: Io): Promise<number> {
  const options = readOptions({ 'as-of': 'text', standards: 'text', json: 'flag' }, args)
  if ('problem' in options) return refuse(io, [options.problem, en.usage.more('standards')])
  const { 'as-of': asOf = io.today, json } = options.values
  if (!isDay(asOf)) return refuse(io, en.usage.badDay('--as-of', asOf))
  const [extra] = options.positionals
  if (extra !== undefined) return refuse(io, en.usage.tooMuch(extra))

  const opened = openLibrary(options.values.standards)
  if ('problem' in opened) return refuse(io, opened.problem)
  const { library } = opened
  const editions = library.listInForce(asOf)
  const text = json
    ? `${JSON.stringify(editions.map(summaryOf), null, 2)}\n`
    : editionList(editions, asOf, pageStyle(io))
  await write(io.out, text)
  return exitCodes.done
}

function summaryOf(edition: Edition) {
  const { standard, edition: name, title, association, category, effectiveFrom, effectiveTo } = edition
  return {
    standard,
    edition: name,
    title,
    association,
    category,
    effectiveFrom,
    effectiveTo,
    renewal: edition.renewal !== undefined,
  }
}
