import type { DayNumber } from '../../standards/day.ts'

/** What the chosen hours have to reach, in hour units; 0 where an edition does not ask. */
export interface Needs {
  readonly units: number
  readonly aboutUnits: number
}

/** What a choice of sessions comes to. */
export interface Totals extends Needs {
  /** The first day of the earliest session. */
  readonly first: DayNumber
}

/**
 * Positive when the first choice is the better one (docs/meaning.md, 6): it meets more of the two
 * figures, then has more hours, then more hours about supervision given, then begins earlier.
 */
export function compareChoices(a: Totals, b: Totals, needs: Needs): number {
  const met = countMet(a, needs) - countMet(b, needs)
  return met || a.units - b.units || a.aboutUnits - b.aboutUnits || b.first - a.first
}

function countMet({ units, aboutUnits }: Totals, needs: Needs): number {
  return Number(units >= needs.units) + Number(aboutUnits >= needs.aboutUnits)
}
