import type { Finding } from '../../evaluation/finding.ts'
import { en } from '../messages/en.ts'
import { inFigures, inUnits, unitFor } from '../text/amounts.ts'
import { bar } from '../text/bar.ts'
import { hanging, wrap } from '../text/wrap.ts'
import type { DescribeEntry } from './name-entries.ts'
import { notCountedLines } from './not-counted-lines.ts'
import type { PageStyle } from './page-style.ts'
import { type State, stateOf } from './state-of.ts'

const indent = '  '
const namesShown = 3

/** One requirement for a reader: state, figure, bar, why, what counts, what does not, what to do, clause. */
export function findingBlock(finding: Finding, describe: DescribeEntry, style: PageStyle): string[] {
  const state = stateOf(finding)
  const text = (line: string, depth = indent) => wrap(line, style.columns, depth)
  return [
    ...heading(finding, state, style),
    ...(finding.need > 0 ? [`${indent}${style.paint(state.tone, bar(finding.have, finding.need))}`] : []),
    ...text(finding.reason),
    ...countedLines(finding, describe, style),
    ...notCountedLines(finding, describe, style),
    ...(finding.remedy === ''
      ? []
      : text(en.page.next(finding.remedy)).map((line) => style.paint('title', line))),
    ...text(en.page.clause(finding.clause)).map((line) => style.paint('quiet', line)),
  ]
}

function heading(finding: Finding, state: State, { columns, paint }: PageStyle): string[] {
  const line = `${state.shape} ${finding.title}: ${figureOf(finding)}, ${state.words}`
  return hanging(line, columns).map((part) => paint(state.tone, part))
}

function figureOf({ have, need, unit }: Finding): string {
  if (need === 0) return inUnits(have, unit)
  return have > need
    ? en.page.haveAndNeed(inUnits(have, unit), inFigures(need))
    : en.page.haveOfNeed(inFigures(have), inFigures(need), unitFor(need, unit))
}

function countedLines(
  { counted, unit }: Finding,
  describe: DescribeEntry,
  { columns, full }: PageStyle,
): string[] {
  if (counted.length === 0) return []
  const names = counted.slice(0, namesShown).map(({ entry }) => entry)
  const summary = en.page.andMore(names, counted.length - names.length)
  if (!full) return wrap(en.page.counts(`${en.page.entries(counted.length)} (${summary})`), columns, indent)
  return [
    ...wrap(en.page.counts(en.page.entries(counted.length)), columns, indent),
    ...counted.flatMap(({ entry, amount }) =>
      wrap(en.page.entry(entry, inUnits(amount, unit), describe(entry)), columns, indent.repeat(2)),
    ),
  ]
}
