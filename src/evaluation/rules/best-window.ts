import { addMonths } from '../../standards/day.ts'
import type { RscLine } from '../ledger.ts'
import type { Stretch } from '../stretches.ts'
import { compareChoices, type Needs, type Totals } from './compare-choices.ts'

/**
 * MI-AIMH: the best window of so many months, from the first day of an entry; an entry counts only when it lies
 * wholly inside ("Meaning" 6). One pass over entries in order of their first day: as the window moves on, entries
 * come in by their last day and leave by their first. A window whose own first entry does not fit is passed over,
 * because the window of the next entry that fits holds all that it holds.
 */
export function bestWindow(lines: readonly RscLine[], months: number, needs: Needs): Stretch | null {
  const byEnd = [...lines].sort((a, b) => a.to - b.to)
  const inside = new Set<RscLine>()
  let units = 0
  let aboutUnits = 0
  let entering = 0
  let best: Totals | null = null
  let chosen: Stretch | null = null

  for (const [place, line] of lines.entries()) {
    const previous = lines[place - 1]
    if (previous && inside.delete(previous)) {
      units -= previous.units
      aboutUnits -= previous.aboutUnits
    }
    const window = { from: line.from, to: addMonths(line.from, months) - 1 }
    for (let next = byEnd[entering]; next && next.to <= window.to; next = byEnd[entering]) {
      entering += 1
      if (next.from < window.from) continue
      inside.add(next)
      units += next.units
      aboutUnits += next.aboutUnits
    }
    if (!inside.has(line)) continue
    const totals = { units, aboutUnits, first: line.from }
    if (best && compareChoices(totals, best, needs) <= 0) continue
    best = totals
    chosen = window
  }
  return chosen
}
