import type { Provider, RscLine } from '../ledger.ts'
import { compareChoices, type Needs, type Totals } from './compare-choices.ts'

/** The providers whose sessions count, and what fell out so that the main provider's majority is strict. */
export interface Sources {
  readonly main: Provider
  readonly other: Provider | null
  readonly fellOut: ReadonlySet<RscLine>
}

interface Source extends Totals {
  readonly provider: Provider
  readonly lines: readonly RscLine[]
}

/** A person has a handful of providers; of absurdly many only those with the most hours are compared. */
const mostProviders = 200

const nothing: ReadonlySet<RscLine> = new Set()

/**
 * VAIMH: more than half of the counted hours from one provider, all others from at most one other ("Meaning" 6).
 * Every pair and every provider alone is a choice; in a pair with equal hours either of the two may give way. Where a
 * pair comes to no more than one of the two alone, it is still the pair that is chosen: the other's sessions fell out.
 */
export function chooseSources(lines: readonly RscLine[], needs: Needs): Sources | null {
  const sources = groupByProvider(lines)
  let best: Totals | null = null
  let chosen: Sources | null = null
  for (const [place, main] of sources.entries()) {
    const partners = sources.filter(
      (other, index) => index > place || (index < place && other.units === main.units),
    )
    for (const other of [...partners, null]) {
      const fellOut = other ? entriesOverMajority(main, other) : nothing
      const totals = addUp(main, other, fellOut)
      if (best && compareChoices(totals, best, needs) <= 0) continue
      best = totals
      chosen = { main: main.provider, other: other?.provider ?? null, fellOut }
    }
  }
  return chosen
}

function groupByProvider(lines: readonly RscLine[]): Source[] {
  const groups = new Map<Provider, RscLine[]>()
  for (const line of lines) {
    if (!line.provider) continue
    const group = groups.get(line.provider)
    if (group) group.push(line)
    else groups.set(line.provider, [line])
  }
  return [...groups]
    .map(([provider, own]) => sourceOf(provider, own))
    .sort(mostHoursFirst)
    .slice(0, mostProviders)
}

function sourceOf(provider: Provider, lines: readonly RscLine[]): Source {
  const { units, aboutUnits, first } = totalsOf(lines)
  return { provider, lines, units, aboutUnits, first }
}

function mostHoursFirst(a: Source, b: Source): number {
  return (
    b.units - a.units ||
    b.aboutUnits - a.aboutUnits ||
    a.first - b.first ||
    (a.provider.id < b.provider.id ? -1 : 1)
  )
}

/**
 * At a tie the smallest sessions of the other provider fall out, of equal ones the latest first, until the main
 * provider has more than half. Sessions come in order of their day.
 */
function entriesOverMajority(main: Source, other: Source): ReadonlySet<RscLine> {
  if (other.units < main.units) return nothing
  const smallestFirst = other.lines
    .toReversed()
    .sort((a, b) => a.units - b.units || a.aboutUnits - b.aboutUnits)
  const fellOut = new Set<RscLine>()
  let left = other.units
  for (const line of smallestFirst) {
    if (left < main.units) break
    fellOut.add(line)
    left -= line.units
  }
  return fellOut
}

function addUp(main: Source, other: Source | null, fellOut: ReadonlySet<RscLine>): Totals {
  if (!other) return main
  const rest = fellOut.size === 0 ? other : totalsOf(other.lines.filter((line) => !fellOut.has(line)))
  return {
    units: main.units + rest.units,
    aboutUnits: main.aboutUnits + rest.aboutUnits,
    first: Math.min(main.first, rest.first),
  }
}

function totalsOf(lines: readonly RscLine[]): Totals {
  let units = 0
  let aboutUnits = 0
  let first = Number.MAX_SAFE_INTEGER
  for (const line of lines) {
    units += line.units
    aboutUnits += line.aboutUnits
    first = Math.min(first, line.from)
  }
  return { units, aboutUnits, first }
}
