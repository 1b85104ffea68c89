import type { Code, Finding, NotCountedEntry } from '../../evaluation/finding.ts'
import { en } from '../messages/en.ts'
import { inUnits } from '../text/amounts.ts'
import { wrap } from '../text/wrap.ts'
import type { PageStyle } from './page-style.ts'

const namesShown = 3
const one = '  '
const two = one.repeat(2)
const three = one.repeat(3)

/** What does not count and why, by code. Where nothing is left to do, a line a code is enough. */
export function notCountedLines(finding: Finding, style: PageStyle): string[] {
  if (finding.notCounted.length === 0) return []
  const groups = Map.groupBy(finding.notCounted, ({ code }) => code)
  return [
    ...wrap(en.page.doesNotCount, style.columns, one),
    ...[...groups].flatMap(([code, entries]) => groupLines(finding, code, entries, style)),
  ]
}

function groupLines(
  { unit, outcome }: Finding,
  code: Code,
  entries: readonly NotCountedEntry[],
  { columns, full }: PageStyle,
): string[] {
  const total = entries.reduce((sum, { amount }) => sum + amount, 0)
  const head = en.page.group(en.codes[code], en.page.entries(entries.length), inUnits(total, unit))
  if (full) return [...wrap(head, columns, two), ...entries.flatMap((entry) => entryLines(entry))]

  const names = entries.slice(0, namesShown).map(({ entry }) => entry)
  const summary = `${head} (${en.page.andMore(names, entries.length - names.length)})`
  const isSettled = outcome === 'met' || outcome === 'advice'
  return [...wrap(summary, columns, two), ...(isSettled ? [] : exampleLines(entries))]

  function entryLines({ entry, amount, reason }: NotCountedEntry): string[] {
    return wrap(en.page.forExample(en.page.entryAmount(entry, inUnits(amount, unit)), reason), columns, three)
  }

  function exampleLines([first]: readonly NotCountedEntry[]): string[] {
    return first ? wrap(en.page.forExample(first.entry, first.reason), columns, three) : []
  }
}
