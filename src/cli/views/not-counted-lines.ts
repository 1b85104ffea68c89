import type { Code, Finding, NotCountedEntry } from '../../evaluation/finding.ts'
import { en } from '../messages/en.ts'
import { inUnits } from '../text/amounts.ts'
import { wrap } from '../text/wrap.ts'
import type { DescribeEntry } from './name-entries.ts'
import type { PageStyle } from './page-style.ts'

const namesShown = 3
const one = '  '
const two = one.repeat(2)
const three = one.repeat(3)
const four = one.repeat(4)

/** What does not count and why, by code. Where nothing is left to do, a line a code is enough. */
export function notCountedLines(finding: Finding, describe: DescribeEntry, style: PageStyle): string[] {
  if (finding.notCounted.length === 0) return []
  const groups = [...Map.groupBy(finding.notCounted, ({ code }) => code)]
  return [
    ...wrap(en.page.doesNotCount, style.columns, one),
    ...groups.flatMap(([code, entries]) =>
      style.full
        ? everyEntry(finding, code, entries, describe, style)
        : fewEntries(finding, code, entries, style),
    ),
  ]
}

function fewEntries(
  finding: Finding,
  code: Code,
  entries: readonly NotCountedEntry[],
  { columns }: PageStyle,
): string[] {
  const names = entries.slice(0, namesShown).map(({ entry }) => entry)
  const summary = `${head(finding, code, entries)} (${en.page.andMore(names, entries.length - names.length)})`
  const isSettled = finding.outcome === 'met' || finding.outcome === 'advice'
  const [first] = isSettled ? [] : entries
  return [
    ...wrap(summary, columns, two),
    ...(first ? wrap(en.page.forExample(first.entry, first.reason), columns, three) : []),
  ]
}

/** Each reason once, above the entries that share it. */
function everyEntry(
  finding: Finding,
  code: Code,
  entries: readonly NotCountedEntry[],
  describe: DescribeEntry,
  { columns }: PageStyle,
): string[] {
  const byReason = [...Map.groupBy(entries, ({ reason }) => reason)]
  return [
    ...wrap(head(finding, code, entries), columns, two),
    ...byReason.flatMap(([reason, sharing]) => [
      ...wrap(reason, columns, three),
      ...sharing.flatMap(({ entry, amount }) =>
        wrap(en.page.entry(entry, inUnits(amount, finding.unit), describe(entry)), columns, four),
      ),
    ]),
  ]
}

function head({ unit }: Finding, code: Code, entries: readonly NotCountedEntry[]): string {
  const total = entries.reduce((sum, { amount }) => sum + amount, 0)
  return en.page.group(en.codes[code], en.page.entries(entries.length), inUnits(total, unit))
}
